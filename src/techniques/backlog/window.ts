/** Where each line of a long list begins, in pixels; one more number tells where the last one ends. */
export const offsetsOf = <T>(lines: readonly T[], heightOf: (line: T) => number): Float64Array => {
  const offsets = new Float64Array(lines.length + 1);
  for (let at = 0; at < lines.length; at++) offsets[at + 1] = offsets[at]! + heightOf(lines[at]!);
  return offsets;
};

/** The line at a height: O(log n). Above the first it is the first, below the last the last; -1 without lines. */
export const lineAt = (offsets: Float64Array, y: number): number => {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return offsets.length < 2 ? -1 : low;
};

/** The gap between lines nearest to a height: 0 is in front of the first line. */
export const gapAt = (offsets: Float64Array, y: number): number => {
  const at = lineAt(offsets, y);
  return at < 0 ? 0 : y < (offsets[at]! + offsets[at + 1]!) / 2 ? at : at + 1;
};

/** First and behind-last line to draw for what shows from `top` for `height`, with some to spare on both sides. */
export const windowOf = (
  offsets: Float64Array,
  top: number,
  height: number,
  spare: number,
): readonly [number, number] => [
  Math.max(0, lineAt(offsets, top - spare)),
  Math.min(offsets.length - 1, lineAt(offsets, top + height + spare) + 1),
];
