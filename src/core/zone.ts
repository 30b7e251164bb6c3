/** From a wall calendar to an instant and back, by the zone's own rules: an instant is computed, never stored ahead. */
import { addDays, type LocalDate, type LocalTime } from './calendar.ts';

export interface WallClock {
  readonly date: LocalDate;
  readonly time: LocalTime;
}

/**
 * When a wall clock shows what. In spring an hour is missing (`gap`: the clock shows the hour after it); in autumn one
 * comes twice (`overlap`: the first is meant).
 */
export interface Meeting extends WallClock {
  readonly instant: Date;
  readonly clock: 'plain' | 'gap' | 'overlap';
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
};

/** Whether this is the name of a zone that the machine knows, such as Europe/Paris. */
export const isZone = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z_+-]+\d{0,2}){1,2})$/.test(value))
    return false;
  if (formats.has(value)) return true;
  try {
    // What it calls the zone may be another name of it; what it does not know at all, it refuses.
    return formatOf(value) !== undefined;
  } catch {
    return false;
  }
};

/** The wall clock of a zone at an instant, read as if it were UTC: milliseconds. */
const wallMilliseconds = (instant: number, zone: string): number => {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<Intl.DateTimeFormatPartTypes, number>;
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
};

/** How far a zone is ahead of UTC at an instant, in minutes. */
export const offsetAt = (instant: Date, zone: string): number => {
  const at = Math.floor(instant.getTime() / 1000) * 1000;
  return (wallMilliseconds(at, zone) - at) / 60_000;
};

export const wallClockAt = (instant: Date, zone: string): WallClock => {
  const at = Math.floor(instant.getTime() / 1000) * 1000;
  const said = new Date(wallMilliseconds(at, zone)).toISOString();
  return { date: said.slice(0, 10), time: said.slice(11, 16) };
};

/** The instant at which a zone's wall clock shows this. */
export const meetingAt = (date: LocalDate, time: LocalTime, zone: string): Meeting => {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // A day before and after, any change of the clock lies between.
  const [before, after] = [addDays(date, -1), addDays(date, 1)].map(
    (day) => offsetAt(new Date(`${day}T${time}:00Z`), zone) * 60_000,
  ) as [number, number];
  const shows = (instant: number) => wallMilliseconds(instant, zone) === wall;
  const found = [...new Set([wall - before, wall - after])].sort((a, b) => a - b).filter(shows);
  const instant = new Date(found[0] ?? wall - before);
  if (found.length > 0) return { date, time, instant, clock: found.length === 1 ? 'plain' : 'overlap' };
  return { ...wallClockAt(instant, zone), instant, clock: 'gap' };
};

/** `2026-09-08T18:30:00+02:00` */
export const isoWithOffset = (instant: Date, zone: string): string => {
  const offset = offsetAt(instant, zone);
  const { date, time } = wallClockAt(instant, zone);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${date}T${time}:${two(instant.getUTCSeconds())}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
};
