/**
 * When the warm-up question is asked, when it is called to mind, when silence has spoken, and how long a chair is held.
 * All is computed from the session as it stands now and from when people were asked.
 */
import { addDays, type LocalDate, type LocalTime } from '#core/calendar.ts';
import { meetingAt, wallClockAt } from '#core/zone.ts';
import { byDay, eveningBefore, isNight } from '../enrolment/offer.ts';

/** The hours of a session that the others depend on. */
export interface EveningHours {
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly zone: string;
}

const HOUR = 3600_000;

/** So many days before the session, at an hour of its zone. */
export const ASKED = { days: 6, at: '10:00' } as const;
const CLOSED = { days: 2, at: '18:00' } as const;
/** The day before silence speaks. */
const REMINDED_AT = '10:00';

/** Nobody has less time than this to answer, in hours. */
const TIME_TO_ANSWER = 24;
/** How long a chair is held for one of those who wait: whoever follows wants to hear of it in time. Hours. */
const HELD = 12;
/** Later than this before the session no offer ends, and with less than this to answer none is made. Hours. */
const LAST_ANSWER = 3;
const LEAST_HELD = 2;

const startOf = ({ date, start, zone }: EveningHours): Date => meetingAt(date, start, zone).instant;
const before = (instant: Date, hours: number): Date => new Date(instant.getTime() - hours * HOUR);

/** When the question leaves, if it stood in time. */
export const asksAt = ({ date, zone }: EveningHours): Date =>
  meetingAt(addDays(date, -ASKED.days), ASKED.at, zone).instant;

/** Whether to ask now: from its hour on, or later where the host was later, but never at night. */
export const isTimeToAsk = (hours: EveningHours, now: Date): boolean =>
  now >= asksAt(hours) && now < startOf(hours) && !isNight(wallClockAt(now, hours.zone).time);

/** Whether somebody who was asked then had time to answer: who sat down in the edition since has not. */
export const hadTime = (askedAt: Date, now: Date): boolean => before(now, TIME_TO_ANSWER) >= askedAt;

/** When silence frees a chair; null: people were asked too late, and silence frees none. */
export const closesAt = (hours: EveningHours, askedAt: Date): Date | null => {
  const { date, zone } = hours;
  const regular = meetingAt(addDays(date, -CLOSED.days), CLOSED.at, zone).instant;
  const soonest = byDay(askedAt, TIME_TO_ANSWER, zone);
  const closes = soonest > regular ? soonest : regular;
  // A chair that nobody could take any more is nobody's to free.
  return heldUntil(hours, closes) === null ? null : closes;
};

/** When who is silent is reminded; null: it would be no sooner than they had time to answer. */
export const remindsAt = (hours: EveningHours, askedAt: Date): Date | null => {
  const closes = closesAt(hours, askedAt);
  if (closes === null) return null;
  const eve = addDays(wallClockAt(closes, hours.zone).date, -1);
  const reminds = meetingAt(eve, REMINDED_AT, hours.zone).instant;
  return reminds.getTime() >= askedAt.getTime() + TIME_TO_ANSWER * HOUR ? reminds : null;
};

/** Until when a chair that is offered now is held, never at night; null: it is too late to offer one. */
export const heldUntil = (hours: EveningHours, now: Date): Date | null => {
  const { zone } = hours;
  const last = before(startOf(hours), LAST_ANSWER);
  const latest = isNight(wallClockAt(last, zone).time) ? eveningBefore(last, zone) : last;
  const wished = byDay(now, HELD, zone);
  const ends = wished < latest ? wished : latest;
  return before(ends, LEAST_HELD) >= now ? ends : null;
};

/** Whether the question may have left, and the session has not begun. */
export const isNear = (hours: EveningHours, now: Date): boolean =>
  now >= asksAt(hours) && !hasBegun(hours, now);

export const hasBegun = (hours: EveningHours, now: Date): boolean => now >= startOf(hours);
