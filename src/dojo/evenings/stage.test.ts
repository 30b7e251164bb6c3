import { expect, it } from 'vitest';
import type { ChairState } from './chair.ts';
import { sayable } from './no-shows.ts';
import { mayCome, mayStay, type Stage, stageOf } from './stage.ts';

const evening = { asked: true, closed: false, over: false };
const yes = { comes: true };
const away = { comes: false };
const stage = (
  state: ChairState | null,
  said: typeof yes | null,
  given: Partial<typeof evening> = {},
): Stage => stageOf({ ...evening, ...given }, { state, said });

it('tells everybody where they stand, whatever they were told or said before', () => {
  expect(stage('kept', null, { asked: false })).toBe('later');
  expect(stage('kept', yes, { over: true })).toBe('over');
  expect([stage('kept', null), stage('kept', yes)]).toEqual(['silent', 'comes']);
  expect([stage('freed', null), stage('freed', away)]).toEqual(['freed', 'away']);
  expect([stage(null, null), stage(null, null, { closed: true })]).toEqual(['silent', 'none']);
  expect([stage('offered', null), stage('taken', yes)]).toEqual(['offered', 'comes']);
  expect([stage('passed', null), stage('given-up', away)]).toEqual(['passed', 'given-up']);
});

it('offers what one may do: who has no chair comes only while one is left (N7, N8)', () => {
  for (const one of ['silent', 'offered', 'comes'] as const)
    expect([mayCome(one, 0), mayStay(one)]).toEqual([true, true]);
  for (const one of ['away', 'none', 'turned-down', 'passed', 'given-up'] as const)
    expect([mayCome(one, 0), mayCome(one, 1), mayStay(one)]).toEqual([false, true, false]);
  for (const one of ['later', 'over'] as const)
    expect([mayCome(one, 3), mayStay(one)]).toEqual([false, false]);
});

it('says nothing in public of so few that it would point at somebody (N15)', () => {
  expect(sayable({ promised: 9, came: 8 })).toBe(null);
  expect(sayable({ promised: 10, came: 8 })).toEqual({ promised: 10, came: 8 });
});
