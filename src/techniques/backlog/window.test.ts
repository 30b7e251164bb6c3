import { expect, test } from 'vitest';
import { gapAt, lineAt, offsetsOf, windowOf } from './window.ts';

const offsets = offsetsOf([10, 40, 10, 10], (height) => height);

test('each line begins where the one above ends', () => {
  expect([...offsets]).toEqual([0, 10, 50, 60, 70]);
});

test('a height falls on a line, whatever lies beyond on the first or last', () => {
  expect([-5, 0, 9, 10, 49, 50, 500].map((y) => lineAt(offsets, y))).toEqual([0, 0, 0, 1, 1, 2, 3]);
  expect(
    lineAt(
      offsetsOf([], () => 1),
      3,
    ),
  ).toBe(-1);
});

test('a height falls nearest to a gap between lines', () => {
  expect([-5, 4, 6, 29, 31, 69].map((y) => gapAt(offsets, y))).toEqual([0, 0, 1, 1, 2, 4]);
});

test('only what shows is drawn, with some to spare', () => {
  const long = offsetsOf(Array.from({ length: 1000 }), () => 10);
  expect(windowOf(long, 5000, 100, 20)).toEqual([498, 513]);
  expect(windowOf(long, 0, 100, 20)).toEqual([0, 13]);
  expect(
    windowOf(
      offsetsOf([], () => 1),
      0,
      100,
      20,
    ),
  ).toEqual([0, 0]);
});
