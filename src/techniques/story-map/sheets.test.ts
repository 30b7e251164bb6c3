import { expect, test } from 'vitest';
import { aMap } from './map.test-kit.ts';
import { bandStories, sheetsOf } from './sheets.ts';

const steps = (activity: string, count: number) => Array.from({ length: count }, (_, n) => `${activity}${n}`);

test('a sheet holds whole activities; one wider than a sheet goes on on the next', () => {
  const { map } = aMap({ a: steps('a', 9), b: steps('b', 6), c: steps('c', 30), d: steps('d', 2) }, [], {});
  expect(
    sheetsOf(map.shape.groups).map((groups) =>
      groups.map(({ activity, columns }) => [activity, columns.length]),
    ),
  ).toEqual([
    [['a', 9]],
    [['b', 6]],
    [['c', 14]],
    [['c', 14]],
    [
      ['c', 2],
      ['d', 2],
    ],
  ]);
});

test('a map without columns needs no sheet', () => {
  expect(sheetsOf([])).toEqual([]);
});

test('a band counts the stories of the columns it shows', () => {
  const { map } = aMap({ a: ['s', 't'], b: [] }, ['r'], { 's r': ['x', 'y'], 't -': ['z'] });
  expect([bandStories(map, map.shape.columns, 'r'), bandStories(map, map.shape.columns, null)]).toEqual([
    2, 1,
  ]);
});
