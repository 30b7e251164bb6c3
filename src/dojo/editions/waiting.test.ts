import { expect, test } from 'vitest';
import { waitingFor } from './waiting.ts';

const session = (number: number, date: string, given = {}) => ({
  ...{ number, title: `Séance ${number}`, date, cancelled: false },
  ...{ facilitated: true, asks: true, noted: true },
  ...given,
});
const what = (given: Partial<Parameters<typeof waitingFor>[0]>) =>
  waitingFor({ today: '2026-10-14', seated: true, sessions: [], ...given }).map(
    (one) => `${one.what} ${one.number}`,
  );

test('nothing waits where all is said', () => {
  expect(what({})).toEqual([]);
  expect(what({ sessions: [session(1, '2026-10-13'), session(2, '2026-11-10')] })).toEqual([]);
});

test('who was there the last time, and who leads and what is asked the next time, wait for hosts', () => {
  const sessions = [
    session(1, '2026-09-08', { noted: false }),
    session(2, '2026-10-13', { noted: false }),
    session(3, '2026-10-20', { cancelled: true, facilitated: false }),
    session(4, '2026-11-04', { facilitated: false, asks: false }),
    session(5, '2026-12-08', { facilitated: false }),
  ];
  expect(what({ sessions })).toEqual(['attendance 2', 'facilitator 4', 'question 4']);
  // Today is no day to say who was there; and three weeks and a day ahead there is time.
  expect(what({ sessions, today: '2026-10-13' })).toEqual(['attendance 1']);
});

test('without anybody who has a seat there is nobody to note or to ask', () => {
  const sessions = [session(1, '2026-10-13', { noted: false }), session(2, '2026-10-20', { asks: false })];
  expect(what({ sessions, seated: false })).toEqual([]);
});
