import { expect, test } from 'vitest';
import { Allowance } from './allowance.server.ts';

test('a burst is free, what goes beyond waits until it is earned', () => {
  const allowance = new Allowance({ perSecond: 10, burst: 20 }, 0);
  expect(allowance.take(20, 0)).toBe(0);
  expect(allowance.take(5, 0)).toBe(500);
  expect(allowance.take(5, 500)).toBe(500);
  expect(allowance.take(0, 1000)).toBe(0);
});

test('rest earns no more than the burst', () => {
  const allowance = new Allowance({ perSecond: 10, burst: 20 }, 0);
  expect(allowance.take(21, 3_600_000)).toBe(100);
});
