import type { LocalDate } from '#core/calendar.ts';
import { DATE_TAGS, type Locale } from '#core/words.ts';
import { wallClockAt } from '#core/zone.ts';

/** « mardi 8 septembre 2026 »: a day of a wall calendar, the same wherever it is read. */
export const sayDay = (date: LocalDate, locale: Locale): string =>
  new Intl.DateTimeFormat(DATE_TAGS[locale], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );

/** « mardi » */
export const sayWeekday = (date: LocalDate, locale: Locale): string =>
  new Intl.DateTimeFormat(DATE_TAGS[locale], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );

/** « 3 sept. 2026, 10:00:07 »: for lists that name the zone above. */
export const sayMoment = (instant: Date, zone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(DATE_TAGS[locale], {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: zone,
  }).format(instant);

/** « oct. » and « 13 »: a day as a leaf of a calendar says it. */
export const dayParts = (date: LocalDate, locale: Locale) => {
  const noon = new Date(`${date}T12:00:00Z`);
  const said = (look: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(DATE_TAGS[locale], { ...look, timeZone: 'UTC' }).format(noon);
  return { month: said({ month: 'short' }), day: said({ day: 'numeric' }) };
};

/** « jeudi 3 septembre 2026 à 10:00 (Europe/Paris) »: an instant on the wall clocks of a zone, which is named [T7]. */
export const sayInstant = (instant: Date, zone: string, locale: Locale): string =>
  `${new Intl.DateTimeFormat(DATE_TAGS[locale], { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(instant)} (${zone})`;

/** The same, and what the clocks of somebody elsewhere show then: « … 10:00 (Europe/Paris) · 04:00 (America/Toronto) » [T7]. */
export const sayInstantTo = (theirs: string, instant: Date, zone: string, locale: Locale): string => {
  const said = sayInstant(instant, zone, locale);
  const [here, there] = [wallClockAt(instant, zone), wallClockAt(instant, theirs)];
  if (here.date === there.date && here.time === there.time) return said;
  const elsewhere = here.date === there.date ? there.time : `${sayDay(there.date, locale)}, ${there.time}`;
  return `${said} · ${elsewhere} (${theirs})`;
};
