/** A word, a punctuation mark or a line break of a text, with its place in it. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'break';
  /** The word in lower case without accents (`qu'` keeps its apostrophe), the mark, or one or two line breaks. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** A text cut into tokens; `depth` counts the closed brackets and quotes around each. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly depth: readonly number[];
}

const PIECE = /[\p{L}\p{N}\p{M}]+|\n\s*|\S/gu;
const ELIDED = new Set('c d j l m n s t qu q lorsqu puisqu jusqu quoiqu'.split(' '));
const APOSTROPHE = /['’ʼ‘´`]/;
const OPENS = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['«', '»'],
  ['“', '”'],
]);
const CLOSES = new Set(OPENS.values());

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const cut = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (const { 0: piece, index: from } of text.matchAll(PIECE)) {
    const to = from + piece.length;
    const last = tokens.at(-1);
    if (/[\p{L}\p{N}\p{M}]/u.test(piece)) tokens.push({ kind: 'word', key: fold(piece), from, to });
    else if (piece.includes('\n'))
      tokens.push({
        kind: 'break',
        key: piece.indexOf('\n') === piece.lastIndexOf('\n') ? '\n' : '\n\n',
        from,
        to,
      });
    else if (APOSTROPHE.test(piece) && last?.to === from && ELIDED.has(last.key))
      tokens[tokens.length - 1] = { ...last, key: `${last.key}'`, to };
    else tokens.push({ kind: 'mark', key: piece, from, to });
  }
  return tokens;
};

/** Only brackets that close count: one left open would otherwise hide the rest of the text. */
const depths = (tokens: readonly Token[]): number[] => {
  const steps = new Array<number>(tokens.length + 1).fill(0);
  const open: { closing: string; at: number }[] = [];
  let straight = -1;
  tokens.forEach(({ key, kind }, at) => {
    if (kind === 'break') straight = -1;
    if (kind !== 'mark') return;
    const pair = (from: number) => {
      steps[from + 1]! += 1;
      steps[at]! -= 1;
    };
    if (key === '"') {
      if (straight >= 0) pair(straight);
      straight = straight >= 0 ? -1 : at;
    } else if (OPENS.has(key)) open.push({ closing: OPENS.get(key)!, at });
    else if (CLOSES.has(key) && open.at(-1)?.closing === key) pair(open.pop()!.at);
  });
  let depth = 0;
  return steps.map((step) => (depth += step));
};

export const read = (text: string): Reading => {
  const tokens = cut(text);
  return { text, tokens, depth: depths(tokens) };
};

export const keyAt = ({ tokens }: Reading, at: number): string => tokens[at]?.key ?? '';

export const isWord = ({ tokens }: Reading, at: number): boolean => tokens[at]?.kind === 'word';

export const isBreak = ({ tokens }: Reading, at: number): boolean => tokens[at]?.kind === 'break';

export const isCapital = ({ text, tokens }: Reading, at: number): boolean =>
  /^\p{Lu}/u.test(text.slice(tokens[at]?.from ?? 0, tokens[at]?.to ?? 0));

/** The text between two tokens, the second left out; the end of the text for one beyond the last. */
export const between = ({ text, tokens }: Reading, from: number, to: number): string => {
  if (from >= to || from >= tokens.length) return '';
  return text.slice(tokens[from]!.from, tokens[Math.min(to, tokens.length) - 1]!.to);
};
