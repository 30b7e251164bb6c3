import { generateKeyBetween } from 'fractional-indexing';

/** Something with a place among its siblings: a fractional index, ties settled by id. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

export const byOrder = (a: Ordered, b: Ordered): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** A fractional index strictly between two others; null is the open end. Foreign or equal indexes never throw. */
export const between = (before: string | null, after: string | null): string => {
  try {
    return generateKeyBetween(before || null, after || null);
  } catch {
    // Equal, reversed or foreign indexes: just behind `before`, ties are settled by id.
    return before ? `${before}V` : generateKeyBetween(null, null);
  }
};

/** The index that puts something behind `id` in an ordered list; null puts it first, an unknown id last. */
export const orderAfter = (list: readonly Ordered[], id: string | null): string => {
  if (id === null) return between(null, list[0]?.order ?? null);
  const at = list.findIndex((item) => item.id === id);
  const place = at < 0 ? list.length - 1 : at;
  return between(list[place]?.order ?? null, list[place + 1]?.order ?? null);
};

/** The index that puts something in front of `id`. */
export const orderBefore = (list: readonly Ordered[], id: string): string => {
  const at = list.findIndex((item) => item.id === id);
  if (at < 0) return orderAfter(list, list.at(-1)?.id ?? null);
  return between(list[at - 1]?.order ?? null, list[at]?.order ?? null);
};

/** Puts an item at its place in a sorted list, in a copy: O(log n) comparisons. */
export const insertOrdered = <T extends Ordered>(list: readonly T[], item: T): T[] => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byOrder(list[middle]!, item) < 0) low = middle + 1;
    else high = middle;
  }
  return [...list.slice(0, low), item, ...list.slice(low)];
};
