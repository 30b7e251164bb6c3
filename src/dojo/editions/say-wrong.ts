import type { editionWords } from './words.ts';

type Words = (typeof editionWords)['fr' | 'en'];

/** Which fields do not fit, by the names they have on the page; those that no page shows have none. */
export const sayWrong = (t: Words, fields: readonly string[]): string => {
  const names = fields.flatMap((field) =>
    Object.hasOwn(t.fields, field) ? [t.fields[field as keyof typeof t.fields]] : [],
  );
  return names.length === 0 ? t.wrong : t.toMend(names.map(t.quoted).join(', '));
};
