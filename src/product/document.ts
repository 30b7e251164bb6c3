import * as Y from 'yjs';
import { isId } from '#core/id.ts';
import { clamp, difference } from '#core/text.ts';
import { isLocale, type Locale } from '#core/words.ts';
import { isText } from './json.ts';
import { type Entity, FIELDS, fieldOf, isKind, KIND_NAMES, type KindName } from './kinds/index.ts';
import { EVERY } from './kinds/kind.ts';
import { FIRST_READY, type ReadyItem, readReady } from './ready.ts';

/**
 * The shape of a product as a Yjs document, known here alone.
 * `entities`: Y.Map of id → Y.Map of fields (texts are Y.Text, the rest plain values).
 * `product`: Y.Map of what belongs to the whole. `setAside`: Y.Map of finding → why it was set aside.
 * Reading is tolerant and bounded; what this code does not know is left as it is, so that older code loses nothing.
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

/** Greatest number of findings set aside that is read. */
const MAX_SET_ASIDE = 5000;

const plain = (value: unknown): unknown => (isText(value) ? value.toString() : value);

/** An entity of each kind with nothing in it. */
const BLANK = Object.fromEntries(
  KIND_NAMES.map((kind) => [
    kind,
    { id: '', kind, ...Object.fromEntries(FIELDS[kind].map(([key, { empty }]) => [key, empty])) },
  ]),
) as unknown as Readonly<Record<KindName, object>>;

const readFields = (id: string, fieldAt: (key: string) => unknown): Entity | undefined => {
  const kind = fieldAt('kind');
  if (!isKind(kind) || !isId(id)) return undefined;
  // Begun as a copy, its shape is known from the start: twice as quick for thousands.
  const entity: Record<string, unknown> = { ...BLANK[kind], id };
  for (const [key, field] of FIELDS[kind]) entity[key] = field.read(fieldAt(key));
  return entity as unknown as Entity;
};

/** Reads an entity; undefined for a kind this code does not know, and for what is no entity or has no proper id. */
export const readEntity = (id: string, raw: unknown): Entity | undefined =>
  raw instanceof Y.Map ? readFields(id, (key) => plain(raw.get(key))) : undefined;

/** Reads an entity as a file gives it. */
export const readValues = (id: string, values: Readonly<Record<string, unknown>>): Entity | undefined =>
  readFields(id, (key) => (Object.hasOwn(values, key) ? values[key] : undefined));

/** Reads what belongs to the product, wherever it stands. */
export const readInfo = (fieldAt: (key: string) => unknown): ProductInfo => {
  const [title, locale, createdAt] = [fieldAt('title'), fieldAt('locale'), fieldAt('createdAt')];
  return {
    title: typeof title === 'string' ? clamp(title, 200) : '',
    locale: isLocale(locale) ? locale : 'fr',
    createdAt: EVERY.createdAt.read(createdAt),
    definitionOfReady: readReady(fieldAt('definitionOfReady')) ?? FIRST_READY,
  };
};

export const readProduct = (doc: Y.Doc): ProductInfo => readInfo((key) => plain(productOf(doc).get(key)));

/** Reads why findings were set aside, wherever it stands. */
export const readAside = (entries: Iterable<[string, unknown]>): ReadonlyMap<string, SetAside> => {
  const all = new Map<string, SetAside>();
  for (const [key, raw] of entries) {
    if (all.size === MAX_SET_ASIDE) break;
    if (typeof raw !== 'object' || raw === null || key.length > 200) continue;
    const { reason, by, at } = raw as Record<string, unknown>;
    const word = (value: unknown, max: number) => (typeof value === 'string' ? clamp(value, max) : '');
    all.set(key, { reason: word(reason, 300), by: word(by, 80), at: EVERY.createdAt.read(at) });
  }
  return all;
};

export const readSetAside = (doc: Y.Doc): ReadonlyMap<string, SetAside> =>
  readAside(setAsideOf(doc).entries());

/** Makes a text in the document read `to`, touching only the stretch that differs (others may be typing beside). */
export const setText = (map: Y.Map<unknown>, key: string, to: string): void => {
  const text = map.get(key);
  if (!isText(text)) {
    map.set(key, new Y.Text(to));
    return;
  }
  const from = text.toString();
  // A text with pictures or the like in it is longer than its characters: only then is it written anew.
  const { at, remove, insert } =
    from.length === text.length ? difference(from, to) : { at: 0, remove: text.length, insert: to };
  if (remove > 0) text.delete(at, remove);
  if (insert !== '') text.insert(at, insert);
};

/** Writes values into an entity's map, each within its bounds; fields this code does not know as they are. */
export const writeFields = (
  map: Y.Map<unknown>,
  kind: unknown,
  values: Readonly<Record<string, unknown>>,
): void => {
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const field = fieldOf(kind, key);
    if (field?.keep === 'text') setText(map, key, field.read(value) as string);
    else map.set(key, field ? field.read(value) : value);
  }
};

/** An entity's map with exactly these values, as a file gives them. */
export const exactEntity = (
  values: Readonly<Record<string, unknown>> & { readonly kind: string },
): Y.Map<unknown> => {
  const map = new Y.Map<unknown>();
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const field = fieldOf(values.kind, key);
    const read = field ? field.read(value) : value;
    map.set(key, field?.keep === 'text' ? new Y.Text(read as string) : read);
  }
  return map;
};

/** A new entity's map. Texts exist from the start, so that two people may begin typing in one at the same time. */
export const newEntity = (kind: KindName, values: Readonly<Record<string, unknown>>): Y.Map<unknown> => {
  const texts = FIELDS[kind].filter(([, field]) => field.keep === 'text' && !field.lazy);
  return exactEntity({ ...Object.fromEntries(texts.map(([key]) => [key, ''])), ...values, kind });
};
