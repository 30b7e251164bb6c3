import type { Locale } from '#core/words.ts';

/** A calendar day (2027-06-30) as people write it; one that no calendar knows stays as it is. */
export const dayIn = (locale: Locale, day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : date.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
};
