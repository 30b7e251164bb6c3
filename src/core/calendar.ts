/** Days and hours as they hang on a wall: no zone, no instant. Computed on as such; src/core/zone.ts tells when that is. */

/** `2026-09-08` */
export type LocalDate = string;
/** `18:30` */
export type LocalTime = string;

/** ISO 8601: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY = 86_400_000;
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const noon = (date: LocalDate): number => Date.parse(`${date}T12:00:00Z`);
const dateAt = (milliseconds: number): LocalDate => new Date(milliseconds).toISOString().slice(0, 10);

export const localDate = (year: number, month: number, day: number): LocalDate =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

export const isLocalDate = (value: unknown): value is LocalDate =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(noon(value)) &&
  dateAt(noon(value)) === value;

export const isLocalTime = (value: unknown): value is LocalTime =>
  typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value);

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const weekdayOf = (date: LocalDate): Weekday => (new Date(noon(date)).getUTCDay() || 7) as Weekday;
export const addDays = (date: LocalDate, days: number): LocalDate => dateAt(noon(date) + days * DAY);

/** The month after so many others, as its first day. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const at = yearOf(date) * 12 + monthOf(date) - 1 + months;
  return localDate(Math.floor(at / 12), (at % 12) + 1, 1);
};

/** The first to fourth of a weekday in a month, or its last; every month has those. */
export type Nth = 1 | 2 | 3 | 4 | 'last';

/** « The second Tuesday » of the month that a date is in. */
export const nthWeekday = (month: LocalDate, weekday: Weekday, nth: Nth): LocalDate => {
  const first = addMonths(month, 0);
  if (nth === 'last') {
    const last = addDays(addMonths(month, 1), -1);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
};
