import { infinitiveAt } from './infinitive.ts';
import { words } from './phrases.ts';
import { isWord, keyAt, type Reading, read } from './tokens.ts';

const FIRST_PERSON = words(`
  ai suis vois recois fais mets prends vais peux veux dois sais tiens viens lis ecris dis suis choisis saisis remplis
  finis ouvre obtiens deviens souhaite dispose
`);
const NOT_A_VERB = words(
  'une cette quelque chaque notre votre telle meme autre toute entre contre comme sauf vers',
);
const AFTER_A_VERB = words(`le la l' les un une mon ma mes ce cet cette ces tous toutes a au aux " «`);

/** Whether a French part begins with an infinitive: « afin de … » rather than « afin que … ». */
export const startsInfinitive = (said: string): boolean => infinitiveAt(read(said), 0);

/** Whether a want is told as something done, « tape le code », « ne veux pas … »: it follows « je » at once. */
export const startsFinite = (said: string): boolean => {
  const reading = read(said);
  const first = keyAt(reading, 0);
  if (/^n[e']$/.test(first)) return !infinitiveAt(reading, 0);
  if (/^m[e']$/.test(first)) return !infinitiveAt(reading, 0) && isWord(reading, 1);
  if (FIRST_PERSON.has(first)) return true;
  if (infinitiveAt(reading, 0)) return false;
  return first.length > 3 && first.endsWith('e') && !NOT_A_VERB.has(first) && isAfterVerb(reading, 1);
};

const isAfterVerb = (reading: Reading, at: number): boolean => AFTER_A_VERB.has(keyAt(reading, at));
