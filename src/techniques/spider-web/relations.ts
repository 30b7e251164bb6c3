import type { Locale, Words } from '#core/words.ts';

/** Kinds of relation offered at first, four as Hohmann advises at most; a game may have its own, as words. */
export const RELATIONS: Words<readonly [string, ...string[]]> = {
  fr: ['sert juste avant ou après', 'au même endroit', 'dont il dépend', 'à sa place'],
  en: ['used just before or after', 'in the same place', 'it depends on', 'used instead'],
};

/** How a kind of relation is drawn, by its place in the list: never by colour alone. */
export const DASHES = ['', '10 7', '2 7', '16 6 3 6', '5 4', '24 8'] as const;

/** The kinds of relation of a play; those offered at first when it says none. */
export const relationsOf = (sorts: readonly string[], locale: Locale): readonly string[] =>
  sorts.length > 0 ? sorts : RELATIONS[locale];

export const dashOf = (relations: readonly string[], relation: string): string =>
  DASHES[Math.max(0, relations.indexOf(relation)) % DASHES.length]!;
