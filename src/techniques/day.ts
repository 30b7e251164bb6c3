import type { Locale } from '#core/words.ts';

/** A calendar day (2027-06-30) as people write it. */
export const dayIn = (locale: Locale, day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
