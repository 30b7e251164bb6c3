import { expect, test } from 'vitest';
import { cleanWritten, isNoted, mayRun, momentOf, SESSION_BOUNDS } from './session.ts';

const hours = { date: '2026-11-10', start: '18:30', end: '20:30', zone: 'Europe/Paris' };

test.each([
  ['2026-11-09T22:59:59Z', '2026-11-09', 'ahead'],
  ['2026-11-09T23:00:00Z', '2026-11-10', 'today'],
  ['2026-11-10T17:29:59Z', '2026-11-10', 'today'],
  ['2026-11-10T17:30:00Z', '2026-11-10', 'now'],
  ['2026-11-10T19:29:59Z', '2026-11-10', 'now'],
  ['2026-11-10T19:30:00Z', '2026-11-10', 'over'],
] as const)('at %s a session of that evening is: %s, %s', (at, today, moment) => {
  expect(momentOf(hours, today, new Date(at))).toBe(moment);
});

test('[H2] hosts run every evening, and who takes part those that are theirs', () => {
  const session = { facilitatorId: 'awa', coFacilitatorId: 'ben' };
  const nobody = { facilitatorId: null, coFacilitatorId: null };
  expect(['admin', 'host'].map((role) => mayRun(role as 'host', 'gil', nobody))).toEqual([true, true]);
  expect(['awa', 'ben', 'cleo'].map((id) => mayRun('participant', id, session))).toEqual([true, true, false]);
  // Who left, and who was never there, whatever the session still says.
  expect([mayRun('member', 'awa', session), mayRun('visitor', null, nobody)]).toEqual([false, false]);
});

test('[H3] who is here is noted from the day on, never for a cancelled session', () => {
  const on = { date: '2026-11-10', cancelledAt: null };
  expect(['2026-11-09', '2026-11-10', '2027-01-01'].map((today) => isNoted(on, today))).toEqual([
    false,
    true,
    true,
  ]);
  expect(isNoted({ ...on, cancelledAt: new Date(0) }, '2026-11-10')).toBe(false);
});

test('[H4] what is written is bounded, and a line ends in one sign', () => {
  expect(cleanWritten('  un\r\ndeux\rtrois\0 ', 'notes')).toBe('un\ndeux\ntrois');
  const long = `a${'🧵'.repeat(SESSION_BOUNDS.materials)}`;
  const kept = cleanWritten(long, 'materials');
  expect([kept.length, kept.isWellFormed()]).toEqual([SESSION_BOUNDS.materials - 1, true]);
});
