import type { Locale } from '#core/words.ts';

const NAMES = { fr: 'fr', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** A calendar day (2027-06-30) as people write it: 30 juin 2027, 30 June 2027. */
export const dayIn = (locale: Locale, day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(NAMES[locale], { dateStyle: 'long', timeZone: 'UTC' });
