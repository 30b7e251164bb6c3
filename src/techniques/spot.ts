import { fold } from '#core/text.ts';

/** A word of a text, folded and without its plural, and where it stands. */
interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** « Boutons » and « bouton » are the same to us; so are capitals and accents. */
const plainWord = (word: string): string => {
  const folded = fold(word);
  return folded.length > 3 ? folded.replace(/[sx]$/, '') : folded;
};

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: plainWord(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));

/** Phrases by their first word, each as its words, the longest first. */
type ByFirst = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Phrases to look for, and longer ones in which they mean something else. */
export interface Phrases {
  readonly sought: ByFirst;
  readonly unless: ByFirst;
}

const gathered = (list: string): ByFirst => {
  const all = new Map<string, string[][]>();
  for (const phrase of list.split(',')) {
    const words = tokensOf(phrase).map(({ word }) => word);
    if (words[0] === undefined) continue;
    all.set(
      words[0],
      [...(all.get(words[0]) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return all;
};

/** Phrases separated by commas, in any language; capitals, accents and plurals do not count. */
export const phrases = (sought: string, unless = ''): Phrases => ({
  sought: gathered(sought),
  unless: gathered(unless),
});

/** A phrase found in a text, as written there, and the folded words around it. */
export interface Spotted {
  readonly text: string;
  /** Folded words before it, the nearest last; at most four. */
  readonly before: readonly string[];
  /** Whether nothing stands before it. */
  readonly first: boolean;
}

/** How many words of a phrase that begins here; 0 for none. */
const longestAt = (tokens: readonly Token[], at: number, phrases: ByFirst): number =>
  phrases
    .get(tokens[at]!.word)
    ?.find((words) => words.every((word, next) => tokens[at + next]?.word === word))?.length ?? 0;

/** Every one of the phrases that a text holds, in order, the longest first at each place. */
export const spotAll = (text: string, { sought, unless }: Phrases): readonly Spotted[] => {
  const tokens = tokensOf(text);
  const found: Spotted[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const other = longestAt(tokens, at, unless);
    if (other > 0) {
      at += other - 1;
      continue;
    }
    const length = longestAt(tokens, at, sought);
    if (length === 0) continue;
    found.push({
      text: text.slice(tokens[at]!.from, tokens[at + length - 1]!.to),
      before: tokens.slice(Math.max(0, at - 4), at).map(({ word }) => word),
      first: at === 0,
    });
    at += length - 1;
  }
  return found;
};

/** The first of the phrases that a text holds, as written there. */
export const spot = (text: string, sought: Phrases): string | null => spotAll(text, sought)[0]?.text ?? null;
