import { DATE_TAGS, type Locale } from '#core/words.ts';

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** « il y a 5 minutes », « hier »; beyond a week the date. Empty for what is no moment. */
export const sayWhen = (moment: string, now: number, locale: Locale): string => {
  const then = Date.parse(moment);
  if (Number.isNaN(then)) return '';
  const seconds = (then - now) / 1000;
  if (Math.abs(seconds) > 7 * 86_400)
    return new Intl.DateTimeFormat(DATE_TAGS[locale], { dateStyle: 'medium' }).format(then);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of UNITS)
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
  return relative.format(0, 'minute');
};
