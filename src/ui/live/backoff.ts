const FIRST = 250;
const LONGEST = 10_000;
const LEAST = 50;

/**
 * Milliseconds before another try, after so many that failed: up to twice as long each time, anywhere in between,
 * so that the people of a room do not all come back at the same moment. `random` gives 0 to 1.
 */
export const pauseBefore = (failures: number, random: () => number): number =>
  Math.max(LEAST, Math.round(random() * Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 10))));
