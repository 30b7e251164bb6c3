/** Days on which fewer people come: shown beside a plan, never decided upon. */
import { addDays, type LocalDate, localDate, yearOf } from '#core/calendar.ts';

export type PublicHoliday =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-1945'
  | 'ascension'
  | 'whit-monday'
  | 'national-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice'
  | 'christmas'
  | 'saint-stephen';

/** Where sessions are, as far as days off depend on it. */
export interface Whereabouts {
  readonly zone: string;
  /** As people write it; empty: not said. */
  readonly region: string;
}

/** The only country whose days off we know, as its clocks name it. */
export const isFrance = ({ zone }: Whereabouts): boolean => zone === 'Europe/Paris';

/** « Île-de-France », « ile de france »: one region. */
export const plainRegion = ({ region }: Whereabouts): string =>
  region
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** There the local law has two more; the region around them is told as well. */
const ALSACE_MOSELLE = /\b(alsace|moselle|grand est)\b/;

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
const easterOf = (year: number): LocalDate => {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const at = h + l - 7 * m + 114;
  return localDate(year, Math.floor(at / 31), (at % 31) + 1);
};

const holidaysOf = (year: number, isAlsaceMoselle: boolean): ReadonlyMap<LocalDate, PublicHoliday> => {
  const easter = easterOf(year);
  const local: readonly (readonly [LocalDate, PublicHoliday])[] = [
    [addDays(easter, -2), 'good-friday'],
    [localDate(year, 12, 26), 'saint-stephen'],
  ];
  return new Map([
    ...(isAlsaceMoselle ? local : []),
    [localDate(year, 1, 1), 'new-year'],
    [addDays(easter, 1), 'easter-monday'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 50), 'whit-monday'],
    [localDate(year, 5, 1), 'labour-day'],
    [localDate(year, 5, 8), 'victory-1945'],
    [localDate(year, 7, 14), 'national-day'],
    [localDate(year, 8, 15), 'assumption'],
    [localDate(year, 11, 1), 'all-saints'],
    [localDate(year, 11, 11), 'armistice'],
    [localDate(year, 12, 25), 'christmas'],
  ]);
};

/** Null also where we do not know. */
export const holidayOn = (date: LocalDate, where: Whereabouts): PublicHoliday | null =>
  isFrance(where)
    ? (holidaysOf(yearOf(date), ALSACE_MOSELLE.test(plainRegion(where))).get(date) ?? null)
    : null;
