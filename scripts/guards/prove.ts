/** Plants every violation in a copy of the project and sees each one caught: a guard that sleeps is no guard. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { discard } from '../scratch.ts';
import type { Outcome } from '../steps.ts';
import { tool } from '../tool.ts';
import { runVitest } from '../vitest-step.ts';
import { cruiseCode } from './boundaries.ts';
import { copyProject } from './copy.ts';
import type { Planted } from './planted.ts';
import * as planted from './planted.ts';
import { findSlips } from './words.ts';

type Catch = { what: Planted; caught: boolean };

/** Each planted violation counts as one test. */
export async function proveGuards(): Promise<Outcome> {
  const root = copyProject('planted');
  try {
    const all = [
      planted.plantedGlobals,
      planted.plantedWords,
      planted.plantedLint,
      planted.plantedDead,
      planted.plantedTests,
    ];
    for (const file of [...planted.ground, ...planted.plantedImports, ...all.flat()]) plant(root, file);
    const catches = [
      ...(await imports(root)),
      ...words(root),
      ...(await said(root, planted.plantedGlobals, 'typescript', 'tsc', ['-p', 'tsconfig.plain.json'])),
      ...(await said(root, planted.plantedLint, '@biomejs/biome', 'biome', [
        'check',
        '--vcs-enabled=false',
        'src/core',
      ])),
      ...(await said(root, planted.plantedDead, 'knip', 'knip', ['--no-progress'])),
      ...(await noise(root)),
    ];
    return tell(catches, rulesWithoutProof());
  } finally {
    discard(root);
  }
}

function plant(root: string, { file, text }: { file: string; text: string }): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function imports(root: string): Promise<Catch[]> {
  const { violations } = await cruiseCode(root);
  return planted.plantedImports.map((what) => ({
    what,
    caught: violations.some(({ rule, why }) => rule === what.guard && why.includes(what.file)),
  }));
}

function words(root: string): Catch[] {
  const slips = findSlips(root);
  return planted.plantedWords.map((what) => ({ what, caught: slips.some(({ file }) => file === what.file) }));
}

// Tools that speak: caught is what they name, in a run that fails.
async function said(
  root: string,
  list: Planted[],
  name: string,
  bin: string,
  args: string[],
): Promise<Catch[]> {
  const { code, output } = await tool(name, bin, args, { cwd: root });
  return list.map((what) => ({
    what,
    caught: code !== 0 && output.includes(what.file) && output.includes(what.says ?? ''),
  }));
}

async function noise(root: string): Promise<Catch[]> {
  const catches: Catch[] = [];
  for (const what of planted.plantedTests) {
    const { failed, output } = await runVitest(['--project', 'unit', what.file], root);
    catches.push({ what, caught: failed === 1 && output.includes(what.says ?? '') });
  }
  return catches;
}

function rulesWithoutProof(): string[] {
  const { forbidden } = createRequire(import.meta.url)(resolve('.dependency-cruiser.cjs')) as {
    forbidden: { name: string }[];
  };
  const proved = new Set(planted.plantedImports.map(({ guard }) => guard));
  return forbidden.map(({ name }) => name).filter((name) => !proved.has(name));
}

function tell(catches: Catch[], unproved: string[]): Outcome {
  const missed = catches
    .filter(({ caught }) => !caught)
    .map(({ what }) => `${what.guard} let ${what.file} pass:\n  ${what.text}`);
  const asleep = unproved.map(
    (rule) => `${rule} has no planted violation: add one to scripts/guards/planted.ts`,
  );
  return {
    passed: catches.length - missed.length,
    failed: missed.length + asleep.length,
    output: [...missed, ...asleep].join('\n'),
  };
}
