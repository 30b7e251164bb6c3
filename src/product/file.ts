import * as Y from 'yjs';
import { isId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import {
  definitionIn,
  entitiesOf,
  exactEntity,
  listsOf,
  productOf,
  readProduct,
  readSetAside,
  setAsideOf,
} from './document.ts';
import {
  AsideShape,
  Envelope,
  FILE_BOUNDS,
  FORMAT,
  KIND_SHAPES,
  type ModelFile,
  ReadyShape,
} from './file-shape.ts';
import { jsonOf, unfitAt } from './json.ts';
import { fieldOf, isKind } from './kinds/index.ts';
import { readReady } from './ready.ts';
import { OWNED_FIELDS, REFERENCE_FIELDS } from './references.ts';

export { FILE_BOUNDS, FORMAT, fileJsonSchema, type ModelFile } from './file-shape.ts';

/** What is wrong with a file and where, such as `entities.ab12.title`. */
export interface FileFault {
  readonly at: string;
  readonly message: string;
}

/** Checks a file at the door: whole or not at all. Unknown kinds and fields pass untouched. */
export const checkFile = (
  value: unknown,
): Verdict<ModelFile, 'format' | 'shape' | 'size'> & { faults?: readonly FileFault[] } => {
  if (typeof value !== 'object' || value === null || (value as { format?: unknown }).format !== FORMAT)
    return { ...no('format'), faults: [{ at: 'format', message: `expected "${FORMAT}"` }] };
  const faults: FileFault[] = [];
  const fault = (path: readonly PropertyKey[], message: string) => {
    if (faults.length < 20) faults.push({ at: path.map(String).join('.'), message });
  };
  const unfit = unfitAt(value);
  const whole = Envelope.safeParse(value);
  if (unfit) fault(unfit.at, unfit.why);
  if (!whole.success) for (const issue of whole.error.issues) fault(issue.path, issue.message);
  if (unfit || !whole.success) return { ...no('shape'), faults };
  const entries = Object.entries(whole.data.entities);
  if (entries.length > FILE_BOUNDS.entities)
    return { ...no('size'), faults: [{ at: 'entities', message: `more than ${FILE_BOUNDS.entities}` }] };
  for (const [id, entity] of entries) {
    if (!isId(id)) fault(['entities', id], 'not an id: letters, digits, _ . : -, 64 at most');
    const read = isKind(entity.kind) ? KIND_SHAPES[entity.kind]!.safeParse(entity) : undefined;
    if (read && !read.success)
      for (const issue of read.error.issues) fault(['entities', id, ...issue.path], issue.message);
  }
  return faults.length > 0 ? { ...no('shape'), faults } : yes(whole.data as ModelFile);
};

type Values = Record<string, unknown>;

/** Values with each list whole under its own name, names sorted as ever. */
const withWholeLists = <T extends Values>(values: T, lists: ReadonlyMap<string, unknown>): T => {
  if (lists.size === 0) return values;
  const others = Object.entries(values).filter(([key]) => !lists.has(key.split('/', 1)[0]!));
  return Object.fromEntries([...others, ...lists].sort(([a], [b]) => (a < b ? -1 : 1))) as T;
};

/** The entities of a document as canonical JSON, known fields within their bounds; what is no entity is left out. */
const entitiesIn = (doc: Y.Doc): Map<string, Values & { kind: string }> => {
  const all = new Map<string, Values & { kind: string }>();
  for (const id of [...entitiesOf(doc).keys()].filter(isId).sort()) {
    const map = entitiesOf(doc).get(id);
    if (!(map instanceof Y.Map) || typeof map.get('kind') !== 'string') continue;
    const { kind, ...rest } = withWholeLists(jsonOf(map, 2) as Values & { kind: string }, listsOf(map));
    if (kind === '' || kind.length > 60) continue;
    for (const key of Object.keys(rest)) {
      const field = fieldOf(kind, key);
      if (field) rest[key] = field.read(rest[key]);
    }
    all.set(id, { kind, ...rest });
  }
  return all;
};

/** Leaves out what belonged to something that is gone (removed elsewhere at the same time), and what belonged to that. */
const dropOrphans = (all: Map<string, Values & { kind: string }>): void => {
  const owned = new Map<string, string[]>();
  for (const [id, { kind, ...fields }] of all)
    for (const field of isKind(kind) ? OWNED_FIELDS[kind] : []) {
      const owner = fields[field];
      if (typeof owner !== 'string') continue;
      const others = owned.get(owner);
      if (others) others.push(id);
      else owned.set(owner, [id]);
    }
  const gone = [...owned.keys()].filter((id) => !all.has(id));
  for (const id of gone) for (const orphan of owned.get(id) ?? []) if (all.delete(orphan)) gone.push(orphan);
};

const productIn = (doc: Y.Doc): Values => {
  const {
    id: _id,
    setAside: _setAside,
    definitionOfReady: _ready,
    ...raw
  } = jsonOf(productOf(doc), 1) as Values;
  for (const key of Object.keys(raw)) if (key.startsWith('definitionOfReady/')) delete raw[key];
  const info: Values = { ...readProduct(doc) };
  for (const key of ['title', 'locale', 'createdAt']) if (key in raw) raw[key] = info[key];
  const definitionOfReady = jsonOf(definitionIn(productOf(doc)), 2);
  const whole = ReadyShape.safeParse(definitionOfReady).success;
  const ready = whole ? definitionOfReady : jsonOf(readReady(definitionOfReady));
  return ready ? { ...raw, definitionOfReady: ready } : raw;
};

const setAsideIn = (doc: Y.Doc): Values => {
  const raw = jsonOf(setAsideOf(doc), 2) as Values;
  const known = [...readSetAside(doc)]
    .filter(([key]) => Object.hasOwn(raw, key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    known.map(([key, read]) => [key, AsideShape.safeParse(raw[key]).success ? raw[key] : jsonOf(read)]),
  );
};

/** Writes a document as a model file. References to what is gone are left out: every reference is an id of the file. */
export const writeFile = (doc: Y.Doc, id: string, exportedAt: string): ModelFile => {
  const all = entitiesIn(doc);
  dropOrphans(all);
  for (const entity of all.values())
    for (const field of isKind(entity.kind) ? REFERENCE_FIELDS[entity.kind] : []) {
      const to = entity[field];
      if (typeof to === 'string' && !all.has(to)) entity[field] = null;
    }
  const setAside = setAsideIn(doc);
  return {
    format: FORMAT,
    exportedAt,
    product: {
      id,
      title: '',
      ...productIn(doc),
      ...(Object.keys(setAside).length > 0 ? { setAside } : {}),
    },
    entities: Object.fromEntries(all),
  };
};

/** Fills an empty document from a checked file, ids included, in one transaction. */
export const fillFromFile = (doc: Y.Doc, file: ModelFile): void =>
  doc.transact(() => {
    const { id: _id, setAside, ...product } = file.product;
    for (const [key, value] of Object.entries(product))
      if (value !== undefined) productOf(doc).set(key, value);
    for (const [key, value] of Object.entries((setAside ?? {}) as object)) setAsideOf(doc).set(key, value);
    for (const [id, entity] of Object.entries(file.entities)) entitiesOf(doc).set(id, exactEntity(entity));
  });
