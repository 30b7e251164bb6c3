/** What `npm run check` looks at: all that needs neither database nor browser. */
import type { Step } from './steps.ts';
import { yesOrNo } from './steps.ts';
import { tool } from './tool.ts';
import { vitestStep } from './vitest-step.ts';

const types: Step = {
  name: 'types',
  run: async () => {
    const generated = await tool('@react-router/dev', 'react-router', ['typegen']);
    return yesOrNo(
      generated.code === 0 ? await tool('typescript', 'tsc', ['-p', 'tsconfig.json']) : generated,
    );
  },
};

const plainTypes: Step = {
  name: 'types of plain files, without browser and Node',
  run: async () => yesOrNo(await tool('typescript', 'tsc', ['-p', 'tsconfig.plain.json'])),
};

const lint: Step = {
  name: 'lint and format',
  run: async () =>
    yesOrNo(await tool('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '--colors=off'])),
};

const boundaries: Step = {
  name: 'boundaries',
  run: async () => {
    const { cruiseCode, tellViolations } = await import('./guards/boundaries.ts');
    const { violations } = await cruiseCode(process.cwd());
    return {
      passed: Number(violations.length === 0),
      failed: violations.length,
      output: tellViolations(violations),
    };
  },
};

const words: Step = {
  name: 'words on screen',
  run: async () => {
    const { findSlips } = await import('./guards/words.ts');
    const { tellSlips } = await import('./guards/slip.ts');
    const slips = findSlips(process.cwd());
    return { passed: Number(slips.length === 0), failed: slips.length, output: tellSlips(slips) };
  },
};

const asks: Step = {
  name: 'what components ask while rendering',
  run: async () => {
    const { findRenderSlips } = await import('./guards/renders.ts');
    const { tellSlips } = await import('./guards/slip.ts');
    const slips = findRenderSlips(process.cwd());
    return { passed: Number(slips.length === 0), failed: slips.length, output: tellSlips(slips) };
  },
};

const dead: Step = {
  name: 'nothing dead',
  run: async () => yesOrNo(await tool('knip', 'knip', ['--no-progress'])),
};

const picture: Step = {
  name: 'picture of the architecture',
  run: async () => {
    const { isPictureCurrent, pictureFile } = await import('./graph/picture.ts');
    const current = await isPictureCurrent();
    const output = `${pictureFile} no longer shows the code: run npm run graph.`;
    return { passed: Number(current), failed: Number(!current), output };
  },
};

export const checkSteps: Step[] = [
  types,
  plainTypes,
  lint,
  boundaries,
  words,
  asks,
  dead,
  picture,
  vitestStep('unit tests', 'unit'),
];
