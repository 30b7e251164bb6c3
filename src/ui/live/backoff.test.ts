import { expect, test } from 'vitest';
import { pauseBefore } from './backoff.ts';

test('pauses grow twofold up to ten seconds, and never vanish', () => {
  const longest = [0, 1, 2, 3, 8, 1_000].map((failures) => pauseBefore(failures, () => 1));
  expect(longest).toEqual([250, 500, 1_000, 2_000, 10_000, 10_000]);
  expect(pauseBefore(5, () => 0)).toBe(50);
});

test('chance spreads people over the whole pause', () => {
  expect(pauseBefore(2, () => 0.25)).toBe(250);
  expect(pauseBefore(2, () => 0.75)).toBe(750);
});
