import { fold } from '#core/text.ts';

const EMPTY = new Set(
  `a ai au aux avec ce ces cet cette dans de des du elle elles en entre est et etre eu il ils je j l la le les leur leurs lui
  ma mais me mes moi mon ne nos notre nous on ou ou par pas plus pour pouvoir puisse puissent puisses qu que qui quoi sa sans se
  ses si soi soit son sont sur ta te tes toi ton tous tout toute toutes tu un une va vers vos votre vous y d c s n m t
  ainsi afin comme donc dont faire fait avoir ait aient bien tres meme aussi
  the an and are as at be been by can could do for from get has have having i in is it its into me my not of off on or our
  own so that their them then there these they this those to up us want was we were what when which who will with would you
  your able more also any am if out just`.split(/\s+/),
);

/** What a word keeps when its ending goes: « décrire », « décrit » and « description » begin alike. */
const stem = (word: string): string => (word.length > 5 ? word.slice(0, 5) : word.replace(/(?<=..)s$/, ''));

/** The words of a text that carry its meaning, each once, as stems: French and English alike. */
export const contentWords = (text: string): ReadonlySet<string> => {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map(stem));
};

/** A text with nothing left but its words: how one tells that two say the same. */
export const sameSaying = (text: string): string => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
