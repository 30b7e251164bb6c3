/** What every browser of today can paint at once: Safari on a phone gives up beyond 16.7 million pixels. */
const MOST_PIXELS = 16_000_000;
const LONGEST_SIDE = 16_000;
/** Twice as sharp as the screen of a desk: a slide or a sheet of A3 shows no pixels. */
const SHARPEST = 2;
/** Below this nobody can read the cards. */
const COARSEST = 0.4;

/** By how much a board of this size, in CSS pixels, is enlarged for its picture; null when it could not be read. */
export const sharpnessOf = (width: number, height: number): number | null => {
  const sharpness = Math.min(
    SHARPEST,
    LONGEST_SIDE / Math.max(width, height),
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
  return sharpness >= COARSEST ? sharpness : null;
};
