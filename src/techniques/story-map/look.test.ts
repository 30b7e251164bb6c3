import { expect, test } from 'vitest';
import { fitLook, heightOf, LOOKS } from './look.ts';

test('a small map is shown whole at normal size', () => {
  expect(fitLook(1600, 900, { columns: 6, fullest: [3, 2], bands: 2 })).toBe(LOOKS.normal);
});

test.for([
  { columns: 12, fullest: [4, 5, 6], bands: 3 },
  { columns: 100, fullest: [10, 12, 9, 14, 10], bands: 5 },
  { columns: 30, fullest: [8], bands: 4 },
])('a map of $columns columns fits the screen in both directions', (extent) => {
  const look = fitLook(1600, 900, extent);
  expect(look.column * extent.columns).toBeLessThanOrEqual(1600);
  expect(heightOf(look, extent)).toBeLessThanOrEqual(900);
});

test('what cannot fit is as small as can be seen', () => {
  expect(fitLook(300, 200, { columns: 400, fullest: [5000], bands: 1 })).toMatchObject({
    column: 8,
    card: 2,
    lines: 0,
  });
});
