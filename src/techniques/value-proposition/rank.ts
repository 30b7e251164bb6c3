import { byOrder } from '#core/order.ts';
import type { Place } from '#product/pen.ts';

/** Something ranked: by weight, what has none last, then by its place. */
export interface Ranked {
  readonly id: string;
  readonly order: string;
  readonly weight: number | null;
}

export const byRank = (a: Ranked, b: Ranked): number => (b.weight ?? 0) - (a.weight ?? 0) || byOrder(a, b);

/** Where something lands in a ranked list: its weight there, and its place among those of that weight. */
export interface Landing {
  readonly weight: number | null;
  readonly place: Place | undefined;
}

/**
 * What something becomes when put at index `at` of a ranked list that does not hold it: it keeps its weight where
 * its neighbours allow it, and takes the nearest that they do otherwise.
 */
export const landingAt = (list: readonly Ranked[], at: number, own: number | null): Landing => {
  const [above, below] = [list[at - 1], list[at]];
  const most = above ? (above.weight ?? 0) : 5;
  const least = below?.weight ?? 0;
  const weight = Math.min(most, Math.max(least, own ?? 0));
  const place =
    above && (above.weight ?? 0) === weight
      ? { after: above.id }
      : below && (below.weight ?? 0) === weight
        ? { before: below.id }
        : undefined;
  return { weight: weight === 0 ? null : weight, place };
};
