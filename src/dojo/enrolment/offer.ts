import { addDays } from '#core/calendar.ts';
import { meetingAt, wallClockAt } from '#core/zone.ts';

const HOUR = 3600_000;

/** An offer that would end between these hours ends in the morning instead, when people are up [W9]. */
export const NIGHT = { from: '22:00', until: '08:00' } as const;
const MORNING = '10:00';
const EVENING = '21:00';

const isNight = (time: string): boolean => time >= NIGHT.from || time < NIGHT.until;

/** The next full hour, or the instant itself. */
const fullHour = (instant: number): number => Math.ceil(instant / HOUR) * HOUR;

/** The last evening hour before an instant. */
const eveningBefore = (instant: Date, zone: string): Date => {
  const { date } = wallClockAt(instant, zone);
  const today = meetingAt(date, EVENING, zone).instant;
  return today < instant ? today : meetingAt(addDays(date, -1), EVENING, zone).instant;
};

/**
 * When an offer made now ends: so many hours later, at a full hour, never at night; and before the first session, if
 * any evening is left until then.
 */
export const offerEndsAt = (now: Date, hours: number, zone: string, beginsAt: Date | null): Date => {
  const wished = new Date(fullHour(now.getTime() + hours * HOUR));
  const { date, time } = wallClockAt(wished, zone);
  const shown = !isNight(time)
    ? wished
    : meetingAt(time < NIGHT.until ? date : addDays(date, 1), MORNING, zone).instant;
  if (beginsAt === null || shown < beginsAt) return shown;
  const evening = eveningBefore(beginsAt, zone);
  return evening > now ? evening : shown;
};
