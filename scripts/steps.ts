/** Steps that each pass or fail, run one after the other, told as they go and summed up at the end. */

export type Outcome = {
  passed: number;
  failed: number /** What there is to see when something failed. */;
  output: string;
};

export type Step = { name: string; run: () => Promise<Outcome> };

/** A step that is one question: is it so? */
export function yesOrNo({ code, output }: { code: number; output: string }): Outcome {
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/** Runs all steps, also after one failed: people want to see everything at once. Returns their sum. */
export async function runSteps(steps: Step[]): Promise<Outcome> {
  const sum = { passed: 0, failed: 0, output: '' };
  const broken: string[] = [];
  for (const step of steps) {
    const before = performance.now();
    const outcome = await step.run().catch(wentWrong);
    const seconds = ((performance.now() - before) / 1000).toFixed(1);
    const counted = outcome.passed + outcome.failed > 1 ? `, ${outcome.passed} passed` : '';
    const failures = outcome.failed > 1 ? `, ${outcome.failed} failed` : '';
    console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${step.name} (${seconds} s${counted}${failures})`);
    if (outcome.failed > 0) {
      console.log(indented(outcome.output));
      broken.push(step.name);
    }
    sum.passed += outcome.passed;
    sum.failed += outcome.failed;
  }
  if (broken.length > 0) console.log(`\nWhat failed: ${broken.join(', ')}`);
  return sum;
}

function wentWrong(error: unknown): Outcome {
  return {
    passed: 0,
    failed: 1,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

function indented(text: string): string {
  return text.trim().replace(/^/gm, '    ');
}
