import { expect, test } from 'vitest';
import { change } from '#product/pen.ts';
import { aMap } from './map.test-kit.ts';
import { rollUp, sumIn } from './rollup.ts';

test('sizes add up by slice and by activity, and what has none is counted apart', () => {
  const { pen } = aMap({ one: ['s', 't'], two: ['u'] }, ['r', 'q'], {
    's r': ['a', 'b'],
    't q': ['c'],
    'u -': ['d'],
    '- -': ['e'],
  });
  for (const [id, size] of [
    ['a', 0.1],
    ['b', 0.2],
    ['c', 5],
  ] as const)
    change(pen, 'story', id, { size });
  const { slices, activities, gaps } = rollUp(pen.model);
  expect(sumIn(slices, 'r')).toEqual({ stories: 2, size: 0.3, unsized: 0 });
  expect(sumIn(slices, null)).toEqual({ stories: 2, size: 0, unsized: 2 });
  expect(sumIn(activities, 'one')).toEqual({ stories: 3, size: 5.3, unsized: 0 });
  expect(gaps).toEqual(['two']);
});

test('without a release no activity is missing from the first one', () => {
  expect(rollUp(aMap({ one: ['s'] }, [], {}).pen.model).gaps).toEqual([]);
});
