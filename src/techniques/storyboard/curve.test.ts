import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveOf, FEELINGS, feelingAt, heightOf } from './curve.ts';

const numbers = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number);

test('a better feeling stands higher, and a height gives its feeling back', () => {
  for (const [at, feeling] of FEELINGS.entries()) {
    if (at > 0) expect(heightOf(feeling)).toBeLessThan(heightOf(FEELINGS[at - 1]!));
    expect(feelingAt(heightOf(feeling) / 100)).toBe(feeling);
  }
  expect([feelingAt(-3), feelingAt(9)]).toEqual([2, -2]);
});

test('pieces of the curve meet where their frames do', () => {
  const emotions = fc.array(fc.option(fc.integer({ min: -2, max: 2 })), { maxLength: 12 });
  fc.assert(
    fc.property(emotions, (story) => {
      const pieces = curveOf(story);
      expect(pieces).toHaveLength(story.length);
      for (const [at, piece] of pieces.entries()) {
        const next = pieces[at + 1];
        if (!piece || !next?.startsWith('M0 ')) continue;
        expect(numbers(piece).slice(-2)).toEqual([100, numbers(next)[1]]);
      }
    }),
  );
});

test('where nobody has said, the line goes on between those who have, and not beyond', () => {
  const [first, second, third, fourth] = curveOf([2, null, -2, null]);
  expect(first).toMatch(/^M50 18C/);
  expect(second).toContain(' 50 50C');
  expect(third).toMatch(/82$/);
  expect(fourth).toBe('');
  expect(curveOf([null, 1, null])).toEqual(['', '', '']);
});
