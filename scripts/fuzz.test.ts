import { expect, test } from 'vitest';
import { fuzz, wrongWith } from './fuzz/fuzz.ts';

test('frames of every kind leave the server up, people undisturbed and memory as it was', {
  timeout: 300_000,
}, async () => {
  const report = await fuzz({ frames: 1_200, seed: 20_261_128, perProduct: 600 });
  expect(report.frames).toBeGreaterThanOrEqual(1_200);
  expect(wrongWith(report)).toEqual([]);
});
