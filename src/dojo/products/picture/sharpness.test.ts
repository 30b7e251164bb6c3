import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharpnessOf } from './sharpness.ts';

/** How full a browser's canvas gets; beyond 1 it paints nothing. */
const filled = (width: number, height: number, sharpness: number) =>
  Math.max((Math.max(width, height) * sharpness) / 16_000, (width * height * sharpness ** 2) / 16_000_000);

test('a picture is never larger than a browser can paint, and every one that could be read is made', () => {
  const side = fc.integer({ min: 1, max: 200_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const sharpness = sharpnessOf(width, height);
      if (sharpness !== null) expect(filled(width, height, sharpness)).toBeLessThan(1.000_001);
      else expect(filled(width, height, 0.4)).toBeGreaterThan(0.999_999);
    }),
  );
});

test('the board of a desk is twice as sharp as its screen', () => {
  expect(sharpnessOf(1680, 1050)).toBe(2);
  expect(sharpnessOf(100_000, 60_000)).toBe(null);
});
