import { wallClockAt } from '#core/zone.ts';
import { type Hours, instantsOf } from './rhythm.ts';

/** The hours of a session on the clocks of a zone; null where those show the same [T7]. */
export const hoursIn = (zone: string, hours: Hours): Hours | null => {
  const { startsAt, endsAt } = instantsOf(hours);
  const [from, to] = [wallClockAt(startsAt, zone), wallClockAt(endsAt, zone)];
  return from.date === hours.date && from.time === hours.start
    ? null
    : { date: from.date, start: from.time, end: to.time, zone };
};
