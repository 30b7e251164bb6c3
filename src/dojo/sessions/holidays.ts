/** Days on which fewer people come: shown beside a plan, never decided upon. */
import { addDays, type LocalDate, localDate, yearOf } from '#core/calendar.ts';

export type PublicHoliday =
  | 'new-year'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-1945'
  | 'ascension'
  | 'whit-monday'
  | 'national-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice'
  | 'christmas';

export type SchoolBreak = 'autumn' | 'christmas' | 'winter' | 'spring' | 'summer';

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

const holidaysOf = (year: number): ReadonlyMap<LocalDate, PublicHoliday> => {
  const easter = easterOf(year);
  return new Map([
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

export const frenchHolidayOn = (date: LocalDate): PublicHoliday | null =>
  holidaysOf(yearOf(date)).get(date) ?? null;

/**
 * School breaks of zone A (Besançon, Bordeaux, Clermont-Ferrand, Dijon, Grenoble, Limoges, Lyon, Poitiers), from the
 * first day without school to the last. The ministry publishes them some years ahead; who is beyond is told nothing.
 */
const ZONE_A: readonly (readonly [SchoolBreak, LocalDate, LocalDate])[] = [
  ['autumn', '2025-10-18', '2025-11-02'],
  ['christmas', '2025-12-20', '2026-01-04'],
  ['winter', '2026-02-07', '2026-02-22'],
  ['spring', '2026-04-04', '2026-04-19'],
  ['summer', '2026-07-04', '2026-08-31'],
  ['autumn', '2026-10-17', '2026-11-01'],
  ['christmas', '2026-12-19', '2027-01-03'],
  ['winter', '2027-02-13', '2027-02-28'],
  ['spring', '2027-04-10', '2027-04-25'],
  ['summer', '2027-07-03', '2027-08-31'],
];

/** The last day about which school breaks are known. */
export const BREAKS_KNOWN_UNTIL: LocalDate = '2027-08-31';

export const schoolBreakOn = (date: LocalDate): SchoolBreak | null =>
  ZONE_A.find(([, from, to]) => from <= date && date <= to)?.[0] ?? null;
