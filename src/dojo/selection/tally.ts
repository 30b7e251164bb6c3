import type { Criterion } from '../editions/edition.ts';

/** How many judged, the middle of what they said, and how far apart they are; null where nobody said anything [A7]. */
export interface Summary {
  readonly n: number;
  readonly median: number | null;
  readonly spread: number | null;
}

export interface Tally extends Summary {
  readonly mean: number | null;
  readonly criteria: Readonly<Record<string, Summary>>;
}

type Scores = Readonly<Record<string, number>>;

export const summaryOf = (values: readonly number[]): Summary => {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return { n, median: null, spread: null };
  const middle = (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.ceil((n - 1) / 2)]!) / 2;
  return { n, median: middle, spread: sorted[n - 1]! - sorted[0]! };
};

/** What one reviewer thinks on the whole: the mean of what they judged, by its weight; what is missing counts for nothing. */
export const overallOf = (scores: Scores, criteria: readonly Criterion[]): number | null => {
  const judged = criteria.filter(({ id }) => scores[id] !== undefined);
  if (judged.length === 0) return null;
  const weight = judged.reduce((sum, one) => sum + one.weight, 0);
  return judged.reduce((sum, one) => sum + scores[one.id]! * one.weight, 0) / weight;
};

export const tallyOf = (reviews: readonly Scores[], criteria: readonly Criterion[]): Tally => {
  // Sorted, so that the sum does not depend on who came first.
  const overall = reviews
    .map((scores) => overallOf(scores, criteria))
    .filter((one) => one !== null)
    .sort((a, b) => a - b);
  return {
    ...summaryOf(overall),
    mean: overall.length === 0 ? null : overall.reduce((sum, one) => sum + one, 0) / overall.length,
    criteria: Object.fromEntries(
      criteria.map(({ id }) => [
        id,
        summaryOf(reviews.map((scores) => scores[id]).filter((one) => one !== undefined)),
      ]),
    ),
  };
};

/** From two reviewers on, so far apart that they had better talk. */
export const isContested = ({ n, spread }: Summary): boolean => n > 1 && spread !== null && spread >= 2;

interface Ranked {
  readonly number: number;
  readonly tally: Pick<Tally, 'median' | 'mean'>;
}

/** The highest median first, then the highest mean, then who came first; who was not judged comes last. */
export const byTally = (a: Ranked, b: Ranked): number =>
  (b.tally.median ?? 0) - (a.tally.median ?? 0) ||
  (b.tally.mean ?? 0) - (a.tally.mean ?? 0) ||
  a.number - b.number;
