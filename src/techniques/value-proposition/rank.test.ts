import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byRank, landingAt } from './rank.ts';

const list = [
  { id: 'a', order: 'a1', weight: 5 },
  { id: 'b', order: 'a0', weight: 3 },
  { id: 'c', order: 'a2', weight: 3 },
  { id: 'd', order: 'a3', weight: null },
];

test('the heaviest comes first, what has no weight last, the same weight by its place', () => {
  expect(list.toReversed().sort(byRank)).toEqual(list);
});

test.each([
  [0, 4, { weight: 5, place: { before: 'a' } }],
  [1, 4, { weight: 4, place: undefined }],
  [1, null, { weight: 3, place: { before: 'b' } }],
  [2, 5, { weight: 3, place: { after: 'b' } }],
  [3, 2, { weight: 2, place: undefined }],
  [4, 5, { weight: null, place: { after: 'd' } }],
])('put at %i with weight %s it becomes %o', (at, own, landing) => {
  expect(landingAt(list, at, own)).toEqual(landing);
});

test('alone it keeps the weight it has', () => {
  expect(landingAt([], 0, 2)).toEqual({ weight: 2, place: undefined });
  expect(landingAt([], 0, null)).toEqual({ weight: null, place: undefined });
});

test('wherever it is put, it stands there by its weight', () => {
  const weight = fc.option(fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(weight), weight, fc.nat(20), (weights, own, somewhere) => {
      const ranked = weights.map((one, at) => ({ id: `${at}`, order: 'a0', weight: one })).sort(byRank);
      const at = somewhere % (ranked.length + 1);
      const { weight: fresh } = landingAt(ranked, at, own);
      expect(ranked.slice(0, at).every((one) => (one.weight ?? 0) >= (fresh ?? 0))).toBe(true);
      expect(ranked.slice(at).every((one) => (one.weight ?? 0) <= (fresh ?? 0))).toBe(true);
    }),
  );
});
