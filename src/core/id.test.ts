import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isId, makeId } from './id.ts';

test('a made id is an id of twelve signs, whatever chance says', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (chance) => {
      const id = makeId(() => chance);
      expect(id).toHaveLength(12);
      expect(isId(id)).toBe(true);
    }),
  );
});

test.each(['a', '7', 'STORY-12', 'x.y:z_1-2', 'a'.repeat(64)])('%s may be an id', (id) => {
  expect(isId(id)).toBe(true);
});

test.each(['', '-a', '_a', '__proto__', 'constructor', 'a b', 'é', 'a\n', 'a'.repeat(65), null, 12, ['a']])(
  '%j is no id',
  (id) => {
    expect(isId(id)).toBe(false);
  },
);
