import { isBreak, keyAt, type Reading } from './tokens.ts';

/** Fixed phrases by their first word: the length of a look never depends on the length of the text. */
export type Phrases = ReadonlyMap<string, readonly (readonly ReadonlySet<string>[])[]>;

/** One phrase a line; `a|b` where either word may stand. */
export const phrases = (lines: string): Phrases => {
  const found = new Map<string, ReadonlySet<string>[][]>();
  for (const line of lines.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [first, ...slots] = line.split(/\s+/).map((slot) => new Set(slot.split('|')));
    for (const word of first ?? []) found.set(word, [...(found.get(word) ?? []), [first!, ...slots]]);
  }
  return found;
};

/** The token after the longest phrase that begins here, or -1. A wrapped line may break a phrase. */
export const phraseAt = (reading: Reading, at: number, known: Phrases): number => {
  let longest = -1;
  for (const slots of known.get(keyAt(reading, at)) ?? []) {
    let next = at;
    const fits = slots.every((slot, index) => {
      if (index > 0 && keyAt(reading, next) === '\n') next++;
      return slot.has(keyAt(reading, next++));
    });
    if (fits) longest = Math.max(longest, next);
  }
  return longest;
};

/** Past a colon, quote or single line break that stands between an opening and what it opens. */
export const afterColon = (reading: Reading, at: number): number => {
  let next = at;
  while (keyAt(reading, next) === ':' || (keyAt(reading, next) === '\n' && !isBreak(reading, next + 1)))
    next++;
  return next;
};

export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
