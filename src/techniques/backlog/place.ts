import { generateNKeysBetween } from 'fractional-indexing';
import type { Ordered } from '#core/order.ts';
import { MAX_ORDER } from '#core/order.ts';
import type { Place } from '#core/room.ts';
import { indexOfPlace } from '#core/room.ts';

/** `count` ranks strictly between two others, evenly spread; null where there is no room for them. */
const ranksBetween = (before: string | null, after: string | null, count: number): string[] | null => {
  try {
    const ranks = generateNKeysBetween(before, after, count);
    return ranks.every((rank) => rank.length <= MAX_ORDER) ? ranks : null;
  } catch {
    return null;
  }
};

/**
 * New ranks that put `moving`, in this order, at a place among all the others. Where neighbours tie or leave no
 * room, as few of those behind as needed are ranked anew.
 */
export const placeAll = (
  all: readonly Ordered[],
  moving: readonly string[],
  place: Place,
): ReadonlyMap<string, string> => {
  const gone = new Set(moving);
  const others = all.filter(({ id }) => !gone.has(id));
  const at = indexOfPlace(others, place);
  const before = others[at - 1]?.order ?? null;
  let width = 0;
  for (;;) {
    const ranks = ranksBetween(before, others[at + width]?.order ?? null, moving.length + width);
    const ids = [...moving, ...others.slice(at, at + width).map(({ id }) => id)];
    if (ranks) return new Map(ids.map((id, index) => [id, ranks[index]!]));
    if (at + width === others.length) break;
    width = Math.min(width * 2 || 1, others.length - at);
  }
  const ids = [
    ...others.slice(0, at).map(({ id }) => id),
    ...moving,
    ...others.slice(at).map(({ id }) => id),
  ];
  const ranks = generateNKeysBetween(null, null, ids.length);
  return new Map(ids.map((id, index) => [id, ranks[index]!]));
};
