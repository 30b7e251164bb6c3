/** When schools are closed, zone by zone: shown beside a plan, never decided upon. */
import type { LocalDate } from '#core/calendar.ts';
import { isFrance, plainRegion, type Whereabouts } from './holidays.ts';

export type SchoolBreak = 'autumn' | 'christmas' | 'winter' | 'spring' | 'summer';

export const SCHOOL_ZONES = ['A', 'B', 'C'] as const;
export type SchoolZone = (typeof SCHOOL_ZONES)[number];

/** Regions that are in one zone as a whole; Corsica and overseas have calendars of their own. */
const REGIONS: readonly (readonly [SchoolZone, RegExp])[] = [
  ['A', /\b(nouvelle aquitaine|auvergne rhone alpes|bourgogne franche comte)\b/],
  [
    'B',
    /\b(bretagne|centre val de loire|grand est|hauts de france|normandie|pays de la loire|paca|provence alpes cote d azur)\b/,
  ],
  ['C', /\b(ile de france|occitanie)\b/],
];

const zoneOf = (where: Whereabouts): SchoolZone | null => {
  const region = plainRegion(where);
  return REGIONS.find(([, names]) => names.test(region))?.[0] ?? null;
};

/** From the first day without school to the last. The ministry publishes them some years ahead. */
const BREAKS: readonly (readonly [SchoolBreak, readonly SchoolZone[], LocalDate, LocalDate])[] = [
  ['autumn', SCHOOL_ZONES, '2025-10-18', '2025-11-02'],
  ['christmas', SCHOOL_ZONES, '2025-12-20', '2026-01-04'],
  ['winter', ['A'], '2026-02-07', '2026-02-22'],
  ['winter', ['B'], '2026-02-14', '2026-03-01'],
  ['winter', ['C'], '2026-02-21', '2026-03-08'],
  ['spring', ['A'], '2026-04-04', '2026-04-19'],
  ['spring', ['B'], '2026-04-11', '2026-04-26'],
  ['spring', ['C'], '2026-04-18', '2026-05-03'],
  ['summer', SCHOOL_ZONES, '2026-07-04', '2026-08-31'],
  ['autumn', SCHOOL_ZONES, '2026-10-17', '2026-11-01'],
  ['christmas', SCHOOL_ZONES, '2026-12-19', '2027-01-03'],
  ['winter', ['C'], '2027-02-06', '2027-02-21'],
  ['winter', ['A'], '2027-02-13', '2027-02-28'],
  ['winter', ['B'], '2027-02-20', '2027-03-07'],
  ['spring', ['C'], '2027-04-03', '2027-04-18'],
  ['spring', ['A'], '2027-04-10', '2027-04-25'],
  ['spring', ['B'], '2027-04-17', '2027-05-02'],
  ['summer', SCHOOL_ZONES, '2027-07-03', '2027-08-31'],
];

/** The last day about which school breaks are known. */
const KNOWN_UNTIL: LocalDate = '2027-08-31';

export interface Break {
  readonly is: SchoolBreak;
  /** Which zones are on it: all of them, or the region's own, or those that are where nobody said which it is. */
  readonly zones: readonly SchoolZone[];
}

/** `unknown`: not published yet. Null: school is on, or we know nothing of that country. */
export const breakOn = (date: LocalDate, where: Whereabouts): Break | 'unknown' | null => {
  if (!isFrance(where)) return null;
  if (date > KNOWN_UNTIL) return 'unknown';
  const own = zoneOf(where);
  const on = BREAKS.filter(
    ([, zones, from, to]) => from <= date && date <= to && (own === null || zones.includes(own)),
  );
  const [first] = on;
  if (!first) return null;
  const everybody = own === null || first[1].length === SCHOOL_ZONES.length;
  return { is: first[0], zones: everybody ? [...new Set(on.flatMap(([, zones]) => zones))].sort() : [own] };
};
