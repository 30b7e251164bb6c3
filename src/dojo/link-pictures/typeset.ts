/** Lines of a poster: where a title breaks, how large it can be, and where it is cut. All widths in one unit. */

/** How wide a text is at size 1. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const partsOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Cut to a width, with an ellipsis where something is missing. */
export const shorten = (text: string, width: number, measure: Measure): string => {
  if (measure(text) <= width) return text;
  const parts = partsOf(text);
  let [fits, tooLong] = [0, parts.length];
  const cut = (n: number) =>
    `${parts
      .slice(0, n)
      .join('')
      .replace(/[\s,;:–·«(]+$/u, '')}…`;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (measure(cut(middle)) <= width) fits = middle;
    else tooLong = middle;
  }
  const shortest = cut(fits);
  // Between two words where that leaves most of it.
  const word = shortest.lastIndexOf(' ');
  return word > shortest.length * 0.6 ? cut(partsOf(shortest.slice(0, word)).length) : shortest;
};

/** Broken at plain spaces alone: those that French puts before its signs hold together. A word that is too wide is null. */
const wrap = (text: string, width: number, measure: Measure): string[] | null => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (measure(longer) <= width) lines.splice(-1, last === undefined ? 0 : 1, longer);
    else if (measure(word) <= width) lines.push(word);
    else return null;
  }
  return lines;
};

/** The narrowest width that needs no more lines: no word is left alone on the last. */
const balanced = (text: string, width: number, measure: Measure, lines: string[]): string[] => {
  let [narrow, wide, best] = [0, width, lines];
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2;
    const tried = wrap(text, middle, measure);
    if (tried && tried.length <= lines.length) [wide, best] = [middle, tried];
    else narrow = middle;
  }
  return best;
};

export interface SetTitle {
  readonly size: number;
  readonly lines: readonly string[];
}

/** The largest of these sizes at which a title fits into so many lines; at the smallest it is cut. */
export const setTitle = (
  text: string,
  width: number,
  sizes: readonly { readonly size: number; readonly most: number }[],
  measure: Measure,
): SetTitle => {
  for (const { size, most } of sizes) {
    const lines = wrap(text, width / size, measure);
    if (lines && lines.length <= most) return { size, lines: balanced(text, width / size, measure, lines) };
  }
  const { size, most } = sizes.at(-1)!;
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && rest !== '') {
    const line = firstLine(rest, width / size, measure);
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return { size, lines: rest === '' ? lines : [...lines, shorten(rest, width / size, measure)] };
};

/** As many words as fit, or as much of the first as does. */
const firstLine = (text: string, width: number, measure: Measure): string => {
  const words = text.split(' ');
  let line = words[0]!;
  if (measure(line) > width) {
    const parts = partsOf(line);
    line = parts[0]!;
    for (const part of parts.slice(1)) {
      if (measure(line + part) > width) break;
      line += part;
    }
    return line;
  }
  for (const word of words.slice(1)) {
    if (measure(`${line} ${word}`) > width) break;
    line = `${line} ${word}`;
  }
  return line;
};
