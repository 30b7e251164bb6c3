import { expect, test } from 'vitest';
import { fuzz, wrongWith } from './fuzz/fuzz.test-kit.ts';

/** `npm run prove` asks for more, and from other seeds. */
const FRAMES = Number(process.env.PROOF_FRAMES ?? 1_200);
const SEED = Number(process.env.PROOF_SEED ?? 20_261_128);

test('frames of every kind leave the server up, people undisturbed and memory as it was', {
  timeout: process.env.PROOF_FRAMES ? 7_200_000 : 240_000,
}, async () => {
  const report = await fuzz({ frames: FRAMES, seed: SEED, perProduct: Math.min(2_500, FRAMES / 2) });
  console.log(JSON.stringify({ seed: SEED, ...report }));
  expect(report.frames).toBeGreaterThanOrEqual(FRAMES);
  expect(wrongWith(report)).toEqual([]);
});
