import * as Y from 'yjs';
import { isId } from '#core/id.ts';
import { clamp, difference } from '#core/text.ts';
import { isLocale, type Locale } from '#core/words.ts';
import { isText, sameJson } from './json.ts';
import type { Field } from './kinds/field.ts';
import { type Entity, FIELDS, fieldOf, isKind, KIND_NAMES, type KindName } from './kinds/index.ts';
import { EVERY } from './kinds/kind.ts';
import { changedLists, type Item, itemsIn, writeList } from './lists.ts';
import { FIRST_READY, MAX_READY, MAX_READY_ID, type ReadyItem, readReady } from './ready.ts';

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

/** Kinds that have a list. */
const WITH_LISTS: ReadonlySet<unknown> = new Set(
  KIND_NAMES.filter((kind) => FIELDS[kind].some(([, { keep }]) => keep === 'list')),
);

const readFields = (id: string, fieldAt: (key: string) => unknown): Entity | undefined => {
  const kind = fieldAt('kind');
  if (!isKind(kind) || !isId(id)) return undefined;
  // Begun as a copy, its shape is known from the start: twice as quick for thousands.
  const entity: Record<string, unknown> = { ...BLANK[kind], id };
  for (const [key, field] of FIELDS[kind]) entity[key] = field.read(fieldAt(key));
  return entity as unknown as Entity;
};

/** Words as the items of a list; a name that is no word of this field is none. */
const asItems = (words: readonly string[]): readonly Item[] => words.map((id) => ({ id }));

const wordsIn = (field: Field<unknown>, raw: unknown, changes: ReadonlyMap<string, unknown>): unknown => {
  const isWord = (word: string) => (field.read([word]) as readonly string[])[0] === word;
  const sound = new Map([...changes].filter(([word]) => isWord(word)));
  return field.read(itemsIn(asItems(field.read(raw) as readonly string[]), sound).map(({ id }) => id));
};

/** Reads an entity; undefined for a kind this code does not know, and for what is no entity or has no proper id. */
export const readEntity = (id: string, raw: unknown): Entity | undefined => {
  if (!(raw instanceof Y.Map)) return undefined;
  const lists = WITH_LISTS.has(raw.get('kind')) ? changedLists(raw) : undefined;
  return readFields(id, (key) => {
    const [value, changes] = [plain(raw.get(key)), lists?.get(key)];
    const field = changes && fieldOf(raw.get('kind'), key);
    return field?.keep === 'list' ? wordsIn(field, value, changes!) : value;
  });
};

/** What a file says of the lists of an entity: each whole, under its own name. */
export const listsOf = (map: Y.Map<unknown>): ReadonlyMap<string, unknown> => {
  const lists = new Map<string, unknown>();
  for (const [name, changes] of changedLists(map) ?? []) {
    const field = fieldOf(map.get('kind'), name);
    if (field?.keep === 'list') lists.set(name, wordsIn(field, map.get(name), changes));
  }
  return lists;
};

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

const READY = 'definitionOfReady';

/** The lines of a definition of ready, with whatever else a newer program says of them. */
const linesIn = (raw: unknown): readonly Item[] => {
  if (!Array.isArray(raw)) return FIRST_READY as readonly (ReadyItem & Item)[];
  const items: Item[] = [];
  for (const one of raw.slice(0, MAX_READY))
    if (typeof one === 'object' && one !== null && typeof one.id === 'string' && one.id !== '')
      items.push({ ...one, id: clamp(one.id, MAX_READY_ID) });
  return items;
};

/** The definition of ready as a file gives it; undefined where the team has none of its own. */
export const definitionIn = (product: Y.Map<unknown>): unknown => {
  const changes = changedLists(product)?.get(READY);
  if (!changes) return plain(product.get(READY));
  const sound = new Map([...changes].filter(([id]) => id !== '' && id === clamp(id, MAX_READY_ID)));
  return itemsIn(linesIn(product.get(READY)), sound);
};

export const readProduct = (doc: Y.Doc): ProductInfo => {
  const product = productOf(doc);
  return readInfo((key) => (key === READY ? definitionIn(product) : plain(product.get(key))));
};

/** Writes what belongs to the product where it differs; of the definition of ready only the lines that do. */
export const writeProduct = (product: Y.Map<unknown>, values: Readonly<Record<string, unknown>>): void => {
  for (const [key, value] of Object.entries(values)) {
    const lines = key === READY ? readReady(value) : null;
    if (lines) writeList(product, READY, linesIn(product.get(READY)), lines as readonly (ReadyItem & Item)[]);
    else if (value !== undefined && !sameJson(product.get(key), value)) product.set(key, value);
  }
};

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
    else if (field?.keep === 'list') {
      const words = (raw: unknown) => asItems(field.read(raw) as readonly string[]);
      writeList(map, key, words(map.get(key)), words(value));
    } else map.set(key, field ? field.read(value) : value);
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
