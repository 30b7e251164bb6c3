/** Takes a technique away, its folder and its line, from a copy of the project, and sees that the rest stands. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { discard } from '../scratch.ts';
import type { Outcome } from '../steps.ts';
import { tool } from '../tool.ts';
import { runVitest } from '../vitest-step.ts';
import { copyProject } from './copy.ts';

/** The one that most others speak of. */
const removed = 'persona';

/** Types, and the tests of all who may know techniques, without one of them. */
export async function removeTechnique(): Promise<Outcome> {
  const root = copyProject('without');
  try {
    rmSync(join(root, 'src/techniques', removed), { recursive: true });
    const index = join(root, 'src/techniques/index.ts');
    writeFileSync(index, withoutLine(readFileSync(index, 'utf8')));
    await tool('@react-router/dev', 'react-router', ['typegen'], { cwd: root });
    const types = await tool('typescript', 'tsc', ['-p', 'tsconfig.json'], { cwd: root });
    if (types.code !== 0) return { passed: 0, failed: 1, output: types.output };
    const tests = await runVitest(['--project', 'unit', 'src/techniques', 'src/dojo'], root);
    const stands = tests.failed === 0 && tests.passed > 0;
    return { passed: Number(stands), failed: Number(!stands), output: tests.output };
  } finally {
    discard(root);
  }
}

// Its import, and its name in the list.
function withoutLine(text: string): string {
  const name = new RegExp(`^import (\\w+) from './${removed}/index.ts';\\n`, 'm').exec(text);
  if (!name) throw new Error(`src/techniques/index.ts does not import ${removed}.`);
  return text.replace(name[0], '').replace(new RegExp(`(?<=[\\[\\s])${name[1]},\\s*`), '');
}
