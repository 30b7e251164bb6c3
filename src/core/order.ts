/** Something with a place among its siblings: a fractional index, ties settled by id. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** A longer index is cut by readers, so none is made. */
export const MAX_ORDER = 200;

export const byOrder = (a: Ordered, b: Ordered): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Where an item stands in a sorted list, or would stand: O(log n) comparisons. */
const standing = (list: readonly Ordered[], item: Ordered): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byOrder(list[middle]!, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A sorted list without some of its items and with others, in a copy. */
export const withChanges = <T extends Ordered>(
  list: readonly T[],
  gone: readonly T[],
  fresh: readonly T[],
): T[] => {
  if (gone.length + fresh.length > 64) {
    const out = new Set(gone.map(({ id }) => id));
    return [...list.filter(({ id }) => !out.has(id)), ...fresh].sort(byOrder);
  }
  const copy = [...list];
  for (const item of gone) copy.splice(standing(copy, item), 1);
  for (const item of fresh) copy.splice(standing(copy, item), 0, item);
  return copy;
};
