import { capital, fold } from '#core/text.ts';

const ARTICLE = /^(?:une?|les?|la|des|l['’]|the|an?)(?:\s+|(?<=['’])\s*)(?=\S)/iu;
/** « La Poste » keeps its article: it is a name. */
const NAME = /^(?:L[ae]s?|The)\s+\p{Lu}/u;

/** « une cliente » is cliente. */
export const withoutArticle = (role: string): string => (NAME.test(role) ? role : role.replace(ARTICLE, ''));

/** Feminine endings written beside the masculine: utilisateur·rice, client(e)s, étudiant/e, salarié.e.s. */
const INCLUSIVE =
  /(?<=\p{L})[·•.‧\-/(](?:ne|le|te|fe|ve|se|ere|iere|ienne|enne|euse|rice|trice|ice|esse|e)\)?(?:[·•.‧\-/(]?s\)?)?(?!\p{L})/gu;
const OPTIONAL_PLURAL = /(?<=\p{L})\(s\)/gu;
const FEMININES: readonly (readonly [RegExp, string])[] = [
  [/teur$/, 'trice'],
  [/eur$/, 'euse'],
  [/eur$/, 'rice'],
  [/er$/, 'ere'],
  [/ien$/, 'ienne'],
  [/if$/, 'ive'],
  [/$/, 'e'],
];

const singular = (word: string): string => {
  if (word.length > 3 && word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  const one = word.length > 3 && /(?:[^s]s|eux|oux)$/.test(word) ? word.slice(0, -1) : word;
  return one.length > 3 && one.endsWith('y') ? `${one.slice(0, -1)}ie` : one;
};

const isFeminineOf = (word: string, masculine: string): boolean =>
  FEMININES.some(
    ([ending, feminine]) => ending.test(masculine) && word === masculine.replace(ending, feminine),
  );

/** The same role has the same key whatever its case, article, accents, plural or inclusive ending; '' for none. */
export const roleKey = (role: string): string => {
  const words = fold(withoutArticle(role.trim().toLowerCase()))
    .replace(INCLUSIVE, '')
    .replace(OPTIONAL_PLURAL, '')
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '')
    .map(singular);
  const once: string[] = [];
  for (const word of words) {
    const paired = once.at(-1) === 'ou' || once.at(-1) === 'et' ? 2 : 1;
    const before = once.at(-paired);
    if (before !== undefined && isFeminineOf(word, before)) once.splice(once.length - paired + 1);
    else once.push(word);
  }
  return once.join(' ');
};

export const sameRole = (one: string, other: string): boolean => roleKey(one) === roleKey(other);

/** A role as a persona is first called: without article, capitalised. */
export const displayRole = (role: string): string =>
  capital(withoutArticle(role.replace(/\s+/g, ' ').trim()));
