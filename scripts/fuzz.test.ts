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

test('what would be wrong is found out: memory that grew, a server that was not asked, an epoch that never began', () => {
  const sound = { frames: 1, connections: 1, ends: {}, updates: 9, refused: 3, faults: [], putOut: 1 };
  const heap = { before: 50, after: 59 };
  expect(wrongWith({ ...sound, heap })).toEqual([]);
  expect(wrongWith({ ...sound, heap, putOut: 0 })).toHaveLength(1);
  expect(wrongWith({ ...sound, heap: { before: 50, after: 61 } })).toHaveLength(1);
  expect(wrongWith({ ...sound, heap, refused: 0 })).toHaveLength(1);
});
