/** Making places: the shell of a product's page reads orders, and makes none (docs/decisions/020). */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { MAX_ORDER, type Ordered } from './order.ts';

const risesFrom = (before: string | null, keys: readonly string[], after: string | null): boolean => {
  let last = before;
  for (const key of keys) {
    if ((last !== null && key <= last) || key.length > MAX_ORDER) return false;
    last = key;
  }
  return after === null || last === null || last < after;
};

/** `count` indexes strictly between two others, rising; null where there is no room (ties, foreign indexes). */
const keysBetween = (before: string | null, after: string | null, count: number): string[] | null => {
  try {
    const keys = generateNKeysBetween(before || null, after, count);
    return risesFrom(before, keys, after) ? keys : null;
  } catch {
    return null;
  }
};

/** A fractional index strictly between two others; null is the open end. Foreign or equal indexes never throw. */
export const between = (before: string | null, after: string | null): string =>
  // Without room: just behind `before`, ties are settled by id.
  keysBetween(before, after || null, 1)?.[0] ?? (before ? `${before}V` : generateKeyBetween(null, null));

/** The index for something new at a place, and the siblings that must move up to leave it room. */
export interface Room {
  readonly order: string;
  readonly moved: readonly Ordered[];
}

/**
 * Room for something new at index `at` of a sorted list. Nearly always only an index; where neighbours tie (two
 * people added at the same place) or no room is left, as few of those behind as needed are numbered anew.
 */
export const makeRoom = (list: readonly Ordered[], at: number): Room => {
  const before = at > 0 ? list[at - 1]!.order : null;
  let width = 0;
  for (;;) {
    const keys = keysBetween(before, list[at + width]?.order ?? null, width + 1);
    if (keys) return room(keys, list.slice(at, at + width), 0);
    if (at + width === list.length) break;
    width = Math.min(width * 2 || 1, list.length - at);
  }
  return room(keysBetween(null, null, list.length + 1)!, list, at);
};

const room = (keys: readonly string[], siblings: readonly Ordered[], at: number): Room => ({
  order: keys[at]!,
  moved: siblings.map(({ id }, index) => ({ id, order: keys[index < at ? index : index + 1]! })),
});

/** Where a new or moved thing stands: behind another (null: first), or in front of one; without a place, last. */
export type Place = { readonly after: string | null } | { readonly before: string };

/** The index of a place in a list; what names something unknown is last. */
export const indexOfPlace = (list: readonly Ordered[], place: Place | undefined): number => {
  if (!place) return list.length;
  if ('after' in place && place.after === null) return 0;
  const named = 'before' in place ? place.before : place.after;
  const at = list.findIndex(({ id }) => id === named);
  if (at < 0) return list.length;
  return 'before' in place ? at : at + 1;
};
