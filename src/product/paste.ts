import { clamp } from '#core/text.ts';

/** Bounds of a paste into a board: lines, and UTF-16 units of each. */
export const PASTE_BOUNDS = { lines: 200, length: 10_000 } as const;

/** The lines of a paste, and what did not fit. */
export interface Pasted {
  readonly lines: readonly string[];
  /** How many lines were left out because there were too many. */
  readonly leftOut: number;
  /** How many lines were too long and were cut. */
  readonly cut: number;
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const BULLET = /^(?:[•◦▪▫‣⁃·●○■□☐☑✓✔➢►→]|[-–—](?=[\s\p{L}]|$)|(?:[*+>]|\[[ xX]?\]|#{1,6})(?=\s|$))/u;
const NUMBER = /^(?:\(?\d{1,3}[.)]|\(?[a-zA-Z]\)|\d{1,3}(?:(?:\.\d{1,3}){2,3}\.?|\.\d{1,3}\.))(?=\s)/;

/** A line without the bullets, boxes and numbers in front of it, and without spaces around. */
const bare = (line: string): string => {
  let rest = line.trim();
  for (;;) {
    const mark = BULLET.exec(rest) ?? NUMBER.exec(rest);
    if (!mark) return rest;
    rest = rest.slice(mark[0].length).trim();
  }
};

/** What somebody pasted, as one thing a line: bullets and numbering stripped, blank lines dropped, within bounds. */
export const pastedLines = (text: string): Pasted => {
  const all = text
    .split(LINE_END)
    .map(bare)
    .filter((line) => line !== '');
  const kept = all.slice(0, PASTE_BOUNDS.lines);
  return {
    lines: kept.map((line) => clamp(line, PASTE_BOUNDS.length).trimEnd()),
    leftOut: all.length - kept.length,
    cut: kept.filter((line) => line.length > PASTE_BOUNDS.length).length,
  };
};
