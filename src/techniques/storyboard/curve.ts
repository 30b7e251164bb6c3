/** How low and how high a feeling stands in a band 100 high. */
const [TOP, BOTTOM] = [18, 82];

/** Feelings, from awful to wonderful. */
export const FEELINGS = [-2, -1, 0, 1, 2] as const;
export type Feeling = (typeof FEELINGS)[number];

/** The nearest of the five; null stays null. */
export const feelingOf = (emotion: number | null): Feeling | null =>
  emotion === null ? null : (Math.min(2, Math.max(-2, Math.round(emotion))) as Feeling);

/** Where a feeling stands, from the top of a band 100 high. */
export const heightOf = (emotion: number): number => TOP + ((2 - emotion) / 4) * (BOTTOM - TOP);

/** The feeling at a height, as a share of the band from its top. */
export const feelingAt = (share: number): Feeling =>
  feelingOf(2 - ((share * 100 - TOP) / (BOTTOM - TOP)) * 4)!;

/** Heights along the story: where nobody has said, the line goes straight on between those who have. */
const heightsOf = (emotions: readonly (number | null)[]): readonly (number | null)[] => {
  const known = emotions.flatMap((emotion, at) => (emotion === null ? [] : [at]));
  return emotions.map((emotion, at) => {
    if (emotion !== null) return heightOf(emotion);
    const before = known.findLast((one) => one < at);
    const after = known.find((one) => one > at);
    if (before === undefined || after === undefined) return null;
    const [from, to] = [heightOf(emotions[before]!), heightOf(emotions[after]!)];
    return from + ((to - from) * (at - before)) / (after - before);
  });
};

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * The curve of a story in pieces, one for each frame's band of 100 by 100: where two bands meet, so do their pieces, and
 * in the same direction. Empty where nothing is known.
 */
export const curveOf = (emotions: readonly (number | null)[]): readonly string[] => {
  const heights = heightsOf(emotions);
  return heights.map((y, at) => {
    if (y === null) return '';
    const [left, right] = [heights[at - 1] ?? null, heights[at + 1] ?? null];
    const from =
      left === null
        ? `M50 ${round(y)}`
        : `M0 ${round((left + y) / 2)}C12.5 ${round((left + 3 * y) / 4)} 25 ${round(y)} 50 ${round(y)}`;
    const to =
      right === null
        ? ''
        : `C75 ${round(y)} 87.5 ${round((3 * y + right) / 4)} 100 ${round((y + right) / 2)}`;
    return left === null && right === null ? '' : from + to;
  });
};
