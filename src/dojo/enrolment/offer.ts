import { addDays } from '#core/calendar.ts';
import { meetingAt, wallClockAt } from '#core/zone.ts';

const HOUR = 3600_000;

/** An offer that would end between these hours ends in the morning instead, when people are up [W9]. */
export const NIGHT = { from: '22:00', until: '08:00' } as const;
const MORNING = '10:00';
const EVENING = '21:00';

export const isNight = (time: string): boolean => time >= NIGHT.from || time < NIGHT.until;

/** So many hours after an instant, at a full hour; in the morning where that is night. */
export const byDay = (from: Date, hours: number, zone: string): Date => {
  const wished = new Date(Math.ceil((from.getTime() + hours * HOUR) / HOUR) * HOUR);
  const { date, time } = wallClockAt(wished, zone);
  if (!isNight(time)) return wished;
  return meetingAt(time < NIGHT.until ? date : addDays(date, 1), MORNING, zone).instant;
};

/** The last evening hour before an instant. */
export const eveningBefore = (instant: Date, zone: string): Date => {
  const { date } = wallClockAt(instant, zone);
  const today = meetingAt(date, EVENING, zone).instant;
  return today < instant ? today : meetingAt(addDays(date, -1), EVENING, zone).instant;
};

/**
 * When an offer made now ends: so many hours later, at a full hour, never at night; and before the first session, if
 * any evening is left until then.
 */
export const offerEndsAt = (now: Date, hours: number, zone: string, beginsAt: Date | null): Date => {
  const shown = byDay(now, hours, zone);
  if (beginsAt === null || shown < beginsAt) return shown;
  const evening = eveningBefore(beginsAt, zone);
  return evening > now ? evening : shown;
};
