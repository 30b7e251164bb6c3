import * as Y from 'yjs';
import { difference } from '#core/text.ts';
import { isLocale, type Locale } from '#core/words.ts';
import type { Field } from './kinds/field.ts';
import { type Entity, isKind, KINDS, type KindName } from './kinds/index.ts';
import { FIRST_READY, type ReadyItem, readReady } from './ready.ts';

/**
 * The shape of a product as a Yjs document, known here alone.
 * `entities`: Y.Map of id → Y.Map of fields (texts are Y.Text, the rest plain values).
 * `product`: Y.Map of what belongs to the whole. `setAside`: Y.Map of finding → why it was set aside.
 * Reading is tolerant; unknown kinds and fields are left as they are, so that older code loses nothing.
 */
export const entitiesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('entities');
export const productOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('product');
export const setAsideOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('setAside');

/** What belongs to the product as a whole. */
export interface ProductInfo {
  readonly title: string;
  readonly locale: Locale;
  readonly createdAt: string;
  readonly definitionOfReady: readonly ReadyItem[];
}

export interface SetAside {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

const fieldEntries = Object.fromEntries(
  Object.entries(KINDS).map(([name, kind]) => [name, Object.entries(kind.fields)]),
) as Record<KindName, [string, Field<unknown>][]>;

const plain = (value: unknown): unknown => (value instanceof Y.Text ? value.toString() : value);

/** Reads an entity; undefined for a kind this code does not know or a value that is no entity. */
export const readEntity = (id: string, raw: unknown): Entity | undefined => {
  if (!(raw instanceof Y.Map)) return undefined;
  const name = raw.get('kind');
  if (!isKind(name)) return undefined;
  const entity: Record<string, unknown> = { id, kind: name };
  for (const [key, field] of fieldEntries[name]) entity[key] = field.read(plain(raw.get(key)));
  return entity as unknown as Entity;
};

export const readProduct = (doc: Y.Doc): ProductInfo => {
  const map = productOf(doc);
  const [title, locale, createdAt] = [map.get('title'), map.get('locale'), map.get('createdAt')];
  return {
    title: typeof title === 'string' ? title.slice(0, 200) : '',
    locale: isLocale(locale) ? locale : 'fr',
    createdAt: typeof createdAt === 'string' ? createdAt.slice(0, 40) : '',
    definitionOfReady: readReady(map.get('definitionOfReady')) ?? FIRST_READY,
  };
};

export const readSetAside = (doc: Y.Doc): ReadonlyMap<string, SetAside> => {
  const all = new Map<string, SetAside>();
  for (const [key, raw] of setAsideOf(doc)) {
    if (typeof raw !== 'object' || raw === null) continue;
    const { reason, by, at } = raw as Record<string, unknown>;
    const word = (value: unknown, max: number) => (typeof value === 'string' ? value.slice(0, max) : '');
    all.set(key, { reason: word(reason, 300), by: word(by, 80), at: word(at, 40) });
  }
  return all;
};

/** Makes a text in the document read `to`, touching only the stretch that differs (others may be typing beside). */
export const setText = (map: Y.Map<unknown>, key: string, to: string): void => {
  const text = map.get(key);
  if (!(text instanceof Y.Text)) {
    map.set(key, new Y.Text(to));
    return;
  }
  const { at, remove, insert } = difference(text.toString(), to);
  if (remove > 0) text.delete(at, remove);
  if (insert !== '') text.insert(at, insert);
};

/** Writes values into an entity's map; `values` may hold fields this code does not know (from a file). */
export const writeFields = (
  map: Y.Map<unknown>,
  kind: unknown,
  values: Readonly<Record<string, unknown>>,
): void => {
  const fields: Record<string, Field<unknown>> = isKind(kind) ? KINDS[kind].fields : {};
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field?.keep === 'text' && typeof value === 'string') setText(map, key, field.read(value) as string);
    else map.set(key, value);
  }
};

/** An entity's map with exactly these values, as a file gives them. */
export const exactEntity = (
  values: Readonly<Record<string, unknown>> & { readonly kind: string },
): Y.Map<unknown> => {
  const map = new Y.Map<unknown>();
  const fields: Record<string, Field<unknown>> = isKind(values.kind) ? KINDS[values.kind].fields : {};
  for (const [key, value] of Object.entries(values)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (value === undefined) continue;
    if (field?.keep === 'text' && typeof value === 'string')
      map.set(key, new Y.Text(field.read(value) as string));
    else map.set(key, value);
  }
  return map;
};

/** A new entity's map. Texts exist from the start, so that two people may begin typing in one at the same time. */
export const newEntity = (kind: KindName, values: Readonly<Record<string, unknown>>): Y.Map<unknown> => {
  const texts = fieldEntries[kind].filter(([, field]) => field.keep === 'text' && !field.lazy);
  return exactEntity({ ...Object.fromEntries(texts.map(([key]) => [key, ''])), ...values, kind });
};
