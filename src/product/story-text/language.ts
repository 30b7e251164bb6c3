import type { Locale } from '#core/words.ts';
import { words } from './phrases.ts';
import type { Reading } from './tokens.ts';

const SMALL_WORDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: words(`
    le la les un une des du de d' l' et est en que qu' je j' pour dans avec sur au aux mon ma mes par ne pas qui ce
    cette son sa ses nous vous il elle plus se s'
  `),
  en: words(`
    the an and is of to in that i for with on my by not who this his her their we you it as be are can from or at
  `),
};

/** The language of a text by its small words; null when they do not tell. */
export const languageOf = ({ tokens }: Reading): Locale | null => {
  let balance = 0;
  for (const { key } of tokens) {
    if (SMALL_WORDS.fr.has(key)) balance++;
    if (SMALL_WORDS.en.has(key)) balance--;
  }
  return balance > 0 ? 'fr' : balance < 0 ? 'en' : null;
};
