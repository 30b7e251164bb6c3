/** Which stories are picked, which one the keys act on, and from where a range extends. */
export interface Pick {
  readonly ids: ReadonlySet<string>;
  readonly active: string | null;
  readonly anchor: string | null;
}

export const NOTHING_PICKED: Pick = { ids: new Set(), active: null, anchor: null };

export const pickOne = (id: string): Pick => ({ ids: new Set([id]), active: id, anchor: id });

export const toggle = (pick: Pick, id: string): Pick => {
  const ids = new Set(pick.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, active: id, anchor: id };
};

/** Everything from the anchor to `id`, in the order one sees. */
export const extendTo = (pick: Pick, seen: readonly string[], id: string): Pick => {
  const anchor = pick.anchor !== null && seen.includes(pick.anchor) ? pick.anchor : id;
  const [a, b] = [seen.indexOf(anchor), seen.indexOf(id)];
  return { ids: new Set(seen.slice(Math.min(a, b), Math.max(a, b) + 1)), active: id, anchor };
};

export const pickAll = (pick: Pick, seen: readonly string[]): Pick => ({
  ids: new Set(seen),
  active: pick.active ?? seen[0] ?? null,
  anchor: seen[0] ?? null,
});

/** The story `by` lines further, held at the ends; the first one where none was active. */
export const stepFrom = (seen: readonly string[], active: string | null, by: number): string | null => {
  const at = active === null ? -1 : seen.indexOf(active);
  if (at < 0) return (by < 0 ? seen.at(-1) : seen[0]) ?? null;
  return seen[Math.max(0, Math.min(seen.length - 1, at + by))] ?? null;
};
