import * as Y from 'yjs';
import { isId } from '#core/id.ts';
import { entitiesOf, productOf, setAsideOf } from './document.ts';
import { FILE_BOUNDS } from './file-shape.ts';
import { isText } from './json.ts';

/** Bounds of a product's document, beside those of a model file. In UTF-16 units. */
export const DOCUMENT_BOUNDS = {
  entities: FILE_BOUNDS.entities,
  /** One value: the largest field, a picture, is well below. */
  value: 128 * 1024,
  /** One text that people type in together. */
  text: 100_000,
  /** The name of a field, or of a finding that is set aside. */
  name: 200,
} as const;

type Update = ReturnType<typeof Y.decodeUpdate>;
type Struct = Update['structs'][number];
type Part = 'entities' | 'values' | 'entity' | 'text';

/** Where something stands: a part of a product, or nowhere in one. */
interface Place {
  readonly part: Part | 'elsewhere';
  /** Of a text: how long it is with what an update adds. */
  length: number;
}
const ELSEWHERE: Place = { part: 'elsewhere', length: 0 };

/**
 * Whether everything an update adds could be part of a product: entities by id, their fields as plain values or
 * texts, all within bounds. What it deletes always may go. Reading is tolerant all the same (document.ts): what is
 * there from earlier, or was made by a newer program, is left as it is.
 */
export const isAdmissible = (doc: Y.Doc, { structs, ds }: Update): boolean => {
  try {
    const look = new Look(doc, structs);
    const deletes = deletedBy(ds);
    // Deleted before it came, or by the update that brings it: nothing is left of it. So one may take back a mistake.
    const isGone = (item: Y.Item) => item.content instanceof Y.ContentDeleted || deletes(item);
    const admits = (struct: Struct) =>
      !(struct instanceof Y.Item) || (isGone(struct) ? isInside(struct) : look.admits(struct));
    return structs.every(admits) && look.hasRoom();
  } catch (error) {
    // One within the other without end: no product is that deep.
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const PARTS: readonly unknown[] = ['entities', 'product', 'setAside'];

/** Whether an update deletes an item whole. */
const deletedBy = ({ clients }: Update['ds']): ((item: Y.Item) => boolean) => {
  const sorted = new Map(
    [...clients].map(([client, runs]) => [client, runs.toSorted((a, b) => a.clock - b.clock)]),
  );
  return ({ id, length }) => {
    const runs = sorted.get(id.client) ?? [];
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]!.clock <= id.clock) low = middle + 1;
      else high = middle;
    }
    const run = runs[low - 1];
    return run !== undefined && id.clock + length <= run.clock + run.len;
  };
};

/** Even what is gone would leave the name of the part it stood in. */
const isInside = ({ parent }: Y.Item): boolean =>
  typeof (parent as unknown) !== 'string' || PARTS.includes(parent);

class Look {
  readonly #doc: Y.Doc;
  readonly #added = new Map<number, Y.Item[]>();
  readonly #fresh = new Set<unknown>();
  readonly #places = new Map<unknown, Place>();
  #entities = 0;

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc;
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue;
      this.#fresh.add(struct);
      const all = this.#added.get(struct.id.client);
      if (all) all.push(struct);
      else this.#added.set(struct.id.client, [struct]);
    }
    this.#places.set(entitiesOf(doc), { part: 'entities', length: 0 });
    for (const values of [productOf(doc), setAsideOf(doc)])
      this.#places.set(values, { part: 'values', length: 0 });
  }

  admits(item: Y.Item): boolean {
    const { content, parentSub } = item;
    const place = this.#placeOf(item);
    if (parentSub !== null && parentSub.length > DOCUMENT_BOUNDS.name) return false;
    switch (place?.part) {
      // It builds on what is not here, and is left out by Yjs.
      case undefined:
        return true;
      case 'entities':
        this.#entities++;
        return (parentSub === null || isId(parentSub)) && typeIn(content) === 'map';
      case 'values':
        return isValue(content);
      case 'entity':
        return isValue(content) || typeIn(content) === 'text';
      case 'text':
        place.length += item.length;
        return content instanceof Y.ContentString && place.length <= DOCUMENT_BOUNDS.text;
      default:
        return false;
    }
  }

  hasRoom(): boolean {
    if (this.#entities === 0) return true;
    const there = entitiesOf(this.#doc);
    return (
      there._map.size + this.#entities <= DOCUMENT_BOUNDS.entities ||
      there.size + this.#entities <= DOCUMENT_BOUNDS.entities
    );
  }

  /** Where an item of the update will stand; undefined when that depends on what is not here. */
  #placeOf(item: Y.Item): Place | undefined {
    const chain: Y.Item[] = [];
    let at = item;
    let place: Place | undefined;
    for (;;) {
      place = this.#places.get(at);
      if (place) break;
      chain.push(at);
      // Each beside the next in a circle: none of them stands anywhere.
      if (chain.length > this.#fresh.size) return ELSEWHERE;
      if (at.parent !== null) {
        place = this.#placeIn(at.parent);
        break;
      }
      // A neighbour in the same container says where.
      const beside = at.origin ?? at.rightOrigin;
      const next = beside && this.#find(beside);
      if (!next) return undefined;
      if (!this.#fresh.has(next)) {
        place = next instanceof Y.Item ? this.#placeOfType(next.parent) : ELSEWHERE;
        break;
      }
      at = next as Y.Item;
    }
    if (place) for (const one of chain) this.#places.set(one, place);
    return place;
  }

  #placeIn(parent: Y.Item['parent'] | string): Place | undefined {
    if (typeof parent === 'string')
      return PARTS.includes(parent) ? this.#places.get(this.#doc.getMap(parent)) : ELSEWHERE;
    if (!(parent instanceof Y.ID)) return this.#placeOfType(parent);
    const holder = this.#find(parent);
    if (!holder) return undefined;
    if (!(holder instanceof Y.Item) || !(holder.content instanceof Y.ContentType)) return ELSEWHERE;
    if (!this.#fresh.has(holder)) return this.#placeOfType(holder.content.type);
    const known = this.#places.get(holder.content);
    if (known) return known;
    // Only an entity may hold something, and only entities may be held: three levels, and no more.
    const outer = holder.parent instanceof Y.ID ? this.#entityOf(holder) : this.#placeOf(holder);
    if (!outer) return undefined;
    const place = { part: inside(outer.part, typeIn(holder.content)), length: 0 };
    this.#places.set(holder.content, place);
    return place;
  }

  /** The entity that a text of the same update is a field of. */
  #entityOf(text: Y.Item): Place | undefined {
    const holder = this.#find(text.parent as unknown as Y.ID);
    if (!holder) return undefined;
    if (!(holder instanceof Y.Item) || !(holder.content instanceof Y.ContentType)) return ELSEWHERE;
    if (!this.#fresh.has(holder)) return this.#placeOfType(holder.content.type);
    if (holder.parent instanceof Y.ID) return ELSEWHERE;
    const outer = this.#placeOf(holder);
    return outer && { part: inside(outer.part, typeIn(holder.content)), length: 0 };
  }

  /** Where something in this type of the document stands. */
  #placeOfType(type: unknown): Place {
    const known = this.#places.get(type);
    if (known) return known;
    const holder = type instanceof Y.AbstractType ? type._item : null;
    if (!holder) return ELSEWHERE;
    const outer =
      holder.parent === entitiesOf(this.#doc)
        ? 'entities'
        : (holder.parent as Y.AbstractType<unknown>)?._item?.parent === entitiesOf(this.#doc)
          ? 'entity'
          : 'elsewhere';
    const place = { part: inside(outer, kindOf(type)), length: isText(type) ? type.length : 0 };
    this.#places.set(type, place);
    return place;
  }

  #find(id: Y.ID): Y.Item | Y.GC | undefined {
    const { store } = this.#doc;
    if (Y.getState(store, id.client) > id.clock) return Y.getItem(store, id) as Y.Item | Y.GC;
    const all = this.#added.get(id.client) ?? [];
    let [low, high] = [0, all.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const item = all[middle]!;
      if (id.clock < item.id.clock) high = middle - 1;
      else if (id.clock >= item.id.clock + item.length) low = middle + 1;
      else return item;
    }
    return undefined;
  }
}

const kindOf = (type: unknown): 'map' | 'text' | null =>
  type instanceof Y.Map ? 'map' : isText(type) ? 'text' : null;
const typeIn = (content: unknown): 'map' | 'text' | null =>
  content instanceof Y.ContentType ? kindOf(content.type) : null;

const inside = (outer: Place['part'], kind: 'map' | 'text' | null): Place['part'] => {
  if (outer === 'entities' && kind === 'map') return 'entity';
  return outer === 'entity' && kind === 'text' ? 'text' : 'elsewhere';
};

const isValue = (content: unknown): boolean =>
  content instanceof Y.ContentAny && content.arr.every((value) => weigh(value) <= DOCUMENT_BOUNDS.value);

/** How much a value holds; what JSON cannot say weighs too much. Its depth was looked at before (sound.server.ts). */
const weigh = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'bigint' || ArrayBuffer.isView(value)) return Number.POSITIVE_INFINITY;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [name, inner]) => sum + name.length + weigh(inner), 8);
};
