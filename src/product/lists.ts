import type * as Y from 'yjs';
import { sameJson } from './json.ts';

/**
 * Lists that several people change at once. The list as a file gives it stands under its own name. What was changed
 * since stands beside it, an item a key: under `name/item` what it says and its place, or null once it is taken away.
 * So two people who add, take away or change different items both have their way, and undo takes back one's own.
 */
export type Item = { readonly id: string } & Readonly<Record<string, unknown>>;

interface Place {
  readonly id: string;
  readonly place: number;
}
type Places = Map<string, { readonly place: number; readonly item: Item }>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The changes of each list that has any. Most have none: looking at the bare names costs thousands next to nothing. */
export const changedLists = (map: Y.Map<unknown>): ReadonlyMap<string, Map<string, unknown>> | undefined => {
  let lists: Map<string, Map<string, unknown>> | undefined;
  for (const key of map._map.keys()) {
    const slash = key.indexOf('/');
    if (slash < 0 || !map.has(key)) continue;
    lists ??= new Map();
    const name = key.slice(0, slash);
    const items = lists.get(name) ?? new Map<string, unknown>();
    lists.set(name, items.set(key.slice(slash + 1), map.get(key)));
  }
  return lists;
};

const placesOf = (base: readonly Item[], changes: ReadonlyMap<string, unknown> | undefined): Places => {
  const places: Places = new Map();
  for (const [place, item] of base.entries()) if (!places.has(item.id)) places.set(item.id, { place, item });
  for (const [id, value] of changes ?? []) {
    const { place, ...says } = isRecord(value) ? value : {};
    if (typeof place === 'number' && Number.isFinite(place)) places.set(id, { place, item: { ...says, id } });
    else places.delete(id);
  }
  return places;
};

/** What stands first: the smaller place, or else the smaller id. Two who add at once choose the same place. */
const order = (a: Place, b: Place): number => a.place - b.place || (a.id === b.id ? 0 : a.id < b.id ? -1 : 1);

const inOrder = (places: Places): readonly Item[] =>
  [...places]
    .sort(([a, { place }], [b, other]) => order({ id: a, place }, { id: b, place: other.place }))
    .map(([, { item }]) => item);

/** The items of a list with what was changed since, in their order. */
export const itemsIn = (
  base: readonly Item[],
  changes: ReadonlyMap<string, unknown> | undefined,
): readonly Item[] => inOrder(placesOf(base, changes));

/** How many items at the end of both follow one another alike. */
const sameEnd = (a: readonly Item[], b: readonly Item[]): number => {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length)!.id === b.at(-1 - length)!.id) length++;
  return length;
};

/** A number between two, either of which may be missing. */
const between = (before: Place | undefined, after: Place | undefined): number => {
  if (before && after) return (before.place + after.place) / 2;
  if (before) return Math.floor(before.place) + 1;
  return after ? after.place - 1 : 0;
};

/** A place for each wanted item: the one it has wherever that fits, since what is not written hinders nobody. */
const placed = (places: Places, now: readonly Item[], wanted: readonly Item[]): readonly number[] => {
  const middle = wanted.length - sameEnd(now, wanted);
  const standing = (id: string | undefined): Place | undefined =>
    id !== undefined && places.has(id) ? { id, place: places.get(id)!.place } : undefined;
  const end = standing(wanted[middle]?.id);
  const found: Place[] = [];
  for (const [at, { id }] of wanted.entries()) {
    const [had, before] = [standing(id), found.at(-1)];
    const fits =
      had && (at >= middle || ((!before || order(before, had) < 0) && (!end || order(had, end) < 0)));
    found.push(fits ? had : { id, place: between(before, end) });
  }
  // Between two places that halving brought too close there is none: then all are numbered anew.
  const fit = found.every((one, at) => at === 0 || order(found[at - 1]!, one) < 0);
  return found.map(({ place }, at) => (fit ? place : at));
};

/** Makes a list read as wanted, writing only the items that differ. */
export const writeList = (
  map: Y.Map<unknown>,
  name: string,
  base: readonly Item[],
  wanted: readonly Item[],
): void => {
  const places = placesOf(base, changedLists(map)?.get(name));
  const kept = new Map(wanted.map((item) => [item.id, item]));
  const inBase = new Set(base.map(({ id }) => id));
  for (const id of places.keys()) {
    if (kept.has(id)) continue;
    if (inBase.has(id)) map.set(`${name}/${id}`, null);
    else map.delete(`${name}/${id}`);
    places.delete(id);
  }
  const all = [...kept.values()];
  for (const [at, place] of placed(places, inOrder(places), all).entries()) {
    const { id, ...says } = all[at]!;
    const old = places.get(id);
    const { id: _id, ...said } = old?.item ?? { id };
    if (old?.place !== place || !sameJson(said, { ...said, ...says }))
      map.set(`${name}/${id}`, { ...said, ...says, place });
  }
};

/** Forgets what was changed of a list, where the name it stands under is one to forget. */
export const forgetChanges = (map: Y.Map<unknown>, name: string, forgets: (key: string) => boolean): void => {
  for (const id of changedLists(map)?.get(name)?.keys() ?? [])
    if (forgets(`${name}/${id}`)) map.delete(`${name}/${id}`);
};
