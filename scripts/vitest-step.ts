/** A vitest run as a step: every test counts, and a skipped one counts as failed. */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { discard, scratchFolder } from './scratch.ts';
import type { Outcome, Step } from './steps.ts';
import { tool } from './tool.ts';

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};

export function vitestStep(name: string, project: string): Step {
  return { name, run: () => runVitest(['--project', project]) };
}

/** One test file waits while another works, also where there are but two cores. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/** Runs vitest with these arguments, here or in another folder. */
export async function runVitest(args: string[], cwd = process.cwd()): Promise<Outcome> {
  const folder = scratchFolder('report');
  const file = join(folder, 'report.json');
  try {
    const all = [
      'run',
      `--maxWorkers=${WORKERS}`,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ];
    const { code, output } = await tool('vitest', 'vitest', all, { cwd, env: { NO_COLOR: '1' } });
    return read(file, code, output);
  } finally {
    discard(folder);
  }
}

function read(file: string, code: number, output: string): Outcome {
  if (!existsSync(file)) return { passed: 0, failed: 1, output };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const asleep = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + asleep;
  const note = asleep > 0 ? `\n${asleep} tests were skipped: mend them or remove them.` : '';
  // A file that cannot even be read, or an error outside of any test, shows in the exit code only.
  return { passed: report.numPassedTests, failed: failed || Number(code !== 0), output: output + note };
}
