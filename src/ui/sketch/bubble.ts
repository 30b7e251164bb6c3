/** An average letter is so wide, for a height of 1. */
const LETTER = 0.54;
const LEADING = 1.18;
const SIZES = [30, 26, 23, 20, 18, 16, 14, 12, 10.5, 9, 8];

/** Words set in a box: how high they are, and their lines. */
export interface SetWords {
  readonly size: number;
  readonly leading: number;
  readonly lines: readonly string[];
}

/** Breaks a text into lines of at most so many letters; a longer word is cut. */
export const wrap = (text: string, letters: number): readonly string[] => {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (let word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      for (; word.length > letters; word = word.slice(letters)) {
        if (line !== '') lines.push(line);
        line = '';
        lines.push(word.slice(0, letters));
      }
      if (line !== '' && line.length + 1 + word.length > letters) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    if (line !== '') lines.push(line);
  }
  return lines;
};

/** Sets words as large as the box allows; what does not fit at the smallest is cut with an ellipsis. */
export const setWords = (text: string, width: number, height: number): SetWords => {
  for (const size of SIZES) {
    const lines = wrap(text, Math.max(1, Math.floor(width / (size * LETTER))));
    const most = Math.floor(height / (size * LEADING));
    if (lines.length <= most) return { size, leading: size * LEADING, lines };
    if (size === SIZES.at(-1))
      return { size, leading: size * LEADING, lines: [...lines.slice(0, most - 1), `${lines[most - 1]}…`] };
  }
  return { size: 8, leading: 8 * LEADING, lines: [] };
};
