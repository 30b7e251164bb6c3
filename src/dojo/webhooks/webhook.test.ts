import { expect, test } from 'vitest';
import { STATES } from '../enrolment/enrolment.ts';
import { kindOfState, TRIES, waitAfter } from './webhook.ts';

const HOUR = 3600_000;
const hours = (chance: number) =>
  Array.from({ length: TRIES - 1 }, (_, n) => waitAfter(n + 1, chance)!).reduce((all, one) => all + one, 0) /
  HOUR;

test('[X5] a delivery is tried for about a day, each time later, never twice at the same moment as another', () => {
  expect(hours(0)).toBeCloseTo(22.07, 1);
  expect(hours(1)).toBeCloseTo(26.5, 1);
  for (let n = 2; n < TRIES; n++) expect(waitAfter(n, 0)).toBeGreaterThanOrEqual(waitAfter(n - 1, 0)!);
  expect(waitAfter(1, 0.5)).not.toBe(waitAfter(1, 0.6));
  expect(waitAfter(TRIES, 0)).toBe(null);
});

test('[X5] who says when to come back is heard, within a bound, and never asked sooner', () => {
  expect(waitAfter(1, 0, 10 * 60_000)).toBe(10 * 60_000);
  expect(waitAfter(3, 0, 1_000)).toBe(waitAfter(3, 0));
  expect(waitAfter(1, 0, 365 * 24 * HOUR)).toBe(8 * HOUR);
});

test('[X7] what one keeps for oneself, and what hosts sort among themselves, is told to no program', () => {
  expect(STATES.filter((state) => kindOfState(state) === null)).toEqual(['draft', 'shortlisted']);
});
