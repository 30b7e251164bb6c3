import { describe, expect, test } from 'vitest';
import { arrowFrom, type Branch, keptOf, pathOf, spotsOf } from './outline.ts';

const branch = (id: string, level: Branch['level'], children: Branch[] = []): Branch => ({
  id,
  level,
  children,
});
const roots = [
  branch('g', 'goal', [
    branch('a1', 'actor', [branch('i1', 'impact', [branch('d1', 'deliverable')])]),
    branch('a2', 'actor', [branch('i2', 'impact')]),
  ]),
];
const spots = spotsOf(roots, new Set());

describe('the arrows of the impact map', () => {
  test('lead to the parent, the first child and across branches on one level', () => {
    expect(
      ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp'].map((key) => arrowFrom(spots, 'i1', key)),
    ).toEqual(['a1', 'd1', 'i2', null]);
  });

  test('every step to the right can be taken back to the left', () => {
    for (const { branch: from } of spots) {
      const right = arrowFrom(spots, from.id, 'ArrowRight');
      if (right) expect(arrowFrom(spots, right, 'ArrowLeft')).toBe(from.id);
    }
  });

  test('do not enter what is collapsed', () => {
    const closed = spotsOf(roots, new Set(['a1']));
    expect(closed.map((spot) => spot.branch.id)).toEqual(['g', 'a1', 'a2', 'i2']);
    expect(arrowFrom(closed, 'a1', 'ArrowRight')).toBeNull();
  });
});

test('the path of a deliverable goes up to its goal', () => {
  expect([...pathOf(spots, 'd1')]).toEqual(['d1', 'i1', 'a1', 'g']);
});

test('keeping only the chosen path keeps what hangs on it too', () => {
  expect([...keptOf(spots, 'a1')].sort()).toEqual(['a1', 'd1', 'g', 'i1']);
});
