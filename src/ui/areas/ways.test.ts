import { expect, test } from 'vitest';
import { entrance, nearest, type Spot } from './ways.ts';

const at = (it: string, left: number, top: number, width = 100, height = 40): Spot<string> => ({
  it,
  box: { left, top, right: left + width, bottom: top + height },
});
const from = at('from', 200, 200);

test('the nearest straight ahead wins over the nearer one aside', () => {
  const spots = [at('askew', 320, 250), at('straight', 200, 270)];
  expect(nearest(from.box, spots, 'down')?.it).toBe('straight');
});

test('each way leads where it says, and nowhere when nothing lies there', () => {
  const around = [at('up', 200, 100), at('down', 200, 300), at('left', 50, 200), at('right', 350, 200)];
  for (const way of ['up', 'down', 'left', 'right'] as const)
    expect(nearest(from.box, around, way)?.it).toBe(way);
  expect(nearest(from.box, [around[0]!], 'down')).toBeNull();
});

test('something aside is still found, unless only what lies straight ahead is wanted', () => {
  const aside = [at('aside', 500, 400)];
  expect(nearest(from.box, aside, 'right')?.it).toBe('aside');
  expect(nearest(from.box, aside, 'right', true)).toBeNull();
});

test('boxes that overlap by a hair still follow one another', () => {
  expect(nearest(from.box, [at('under', 200, 238)], 'down')?.it).toBe('under');
  expect(nearest(from.box, [at('over', 200, 225)], 'down')).toBeNull();
});

test('into an area beside, one comes in at the same height', () => {
  const cards = [at('first', 400, 0), at('same', 400, 190), at('last', 400, 600)];
  expect(entrance(from.box, cards, 'right')?.it).toBe('same');
});

test('into an area below, one comes in by its first row, above by its last', () => {
  const below = [at('first', 180, 400), at('second', 200, 450)];
  expect(entrance(from.box, below, 'down')?.it).toBe('first');
  const above = [at('first', 200, 0), at('last', 260, 60)];
  expect(entrance(from.box, above, 'up')?.it).toBe('last');
});
