import { expect, test } from 'vitest';
import { killOneOfTwo } from './kill-rounds/pair.ts';
import { killRounds } from './kill-rounds/rounds.ts';
import { ROOMS } from './kill-rounds/victim.ts';

/** What the real server does is a step of `npm test` by itself, on the build. */
const LONG = 300_000;

test('negative control: a server that acknowledges before it commits is found out', {
  timeout: LONG,
}, async () => {
  const report = await killRounds({ rounds: 1, seed: 1, server: [...ROOMS, '--careless'] });
  expect(report.lost.length).toBeGreaterThan(0);
});

test('no acknowledged edit is lost when one of two servers on one database is killed', {
  timeout: LONG,
}, async () => {
  const report = await killOneOfTwo({ rounds: 2, seed: 20_261_128 });
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.lost).toEqual([]);
});
