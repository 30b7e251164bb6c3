import { DUTIES_EN, WISHES_EN } from './english.ts';
import { MODALS_FR, WISHES_FR } from './french.ts';
import { isAfterLabel, type Opener, type WantOpener, wantAt } from './openers.ts';
import { isSomebody } from './people.ts';
import { afterColon, phraseAt, words } from './phrases.ts';
import { isBreak, isWord, keyAt, type Reading } from './tokens.ts';

const ARTICLES_FR = words("le la les l' un une chaque tout toute tous");
const ARTICLES_EN = words('the a an each every any');

/** A role said without « as a », and the words that open its want. */
export interface Somebody {
  readonly role: Opener;
  readonly roleEnd: number;
  readonly want: WantOpener;
}

const modalAt = (reading: Reading, at: number, locale: 'fr' | 'en'): WantOpener | null => {
  const known = locale === 'fr' ? [WISHES_FR, MODALS_FR] : [WISHES_EN, DUTIES_EN];
  const negated = locale === 'fr' && /^n[e']$/.test(keyAt(reading, at));
  const end = Math.max(...known.map((phrases) => phraseAt(reading, negated ? at + 1 : at, phrases)));
  if (end < 0) return null;
  const to = keyAt(reading, end) === 'to' ? end + 1 : end;
  return { at, end: negated ? at : afterColon(reading, to), strength: 'modal', locale, glued: 0 };
};

/** « L’utilisateur connecté doit pouvoir … », « A visitor can … »: only for words that name somebody. */
export const somebodyCan = (reading: Reading): Somebody | null => {
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!isAfterLabel(reading, at)) continue;
    const key = keyAt(reading, at);
    const locale = ARTICLES_FR.has(key) ? 'fr' : ARTICLES_EN.has(key) ? 'en' : null;
    if (!locale || !(isSomebody(keyAt(reading, at + 1)) || isSomebody(keyAt(reading, at + 2)))) continue;
    for (
      let next = at + 2;
      next < at + 9 && (isWord(reading, next) || keyAt(reading, next) === '-');
      next++
    ) {
      const want = modalAt(reading, next, locale);
      if (want) return { role: { at, end: at + 1, locale }, roleEnd: next, want };
    }
  }
  return null;
};

/** « Professeur : » over « je veux … »; a wish alone has no role at all. */
export const wishAlone = (reading: Reading): { role: [number, number] | null; want: WantOpener } | null => {
  const heading = headingOfSomebody(reading);
  for (let at = heading?.[1] ?? 0; at < reading.tokens.length; at++) {
    const want = isAfterLabel(reading, at) ? wantAt(reading, at) : null;
    if (want?.strength === 'wish' || (heading && want?.strength === 'modal')) return { role: heading, want };
  }
  return null;
};

const headingOfSomebody = (reading: Reading): [number, number] | null => {
  let from = 0;
  while (
    from < 6 &&
    (!isWord(reading, from) || ARTICLES_FR.has(keyAt(reading, from)) || ARTICLES_EN.has(keyAt(reading, from)))
  )
    from++;
  if (!isSomebody(keyAt(reading, from))) return null;
  let to = from;
  while (to < from + 8 && isWord(reading, to)) to++;
  return keyAt(reading, to) === ':' || isBreak(reading, to) ? [from, to] : null;
};
