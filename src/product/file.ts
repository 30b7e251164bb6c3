import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { isId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { LOCALES } from '#core/words.ts';
import { entitiesOf, exactEntity, productOf, setAsideOf } from './document.ts';
import { isKind, KIND_NAMES, KINDS } from './kinds/index.ts';
import { isOwned, REFERENCE_FIELDS } from './model.ts';

/** The model file, po-dojo/1 (docs/format.md): a product whole, for other programs and for coming back. */
export const FORMAT = 'po-dojo/1';

/** Bounds of a model file; an entity's own bounds are those of its kind's fields. */
export const FILE_BOUNDS = { entities: 50_000, bytes: 32 * 1024 * 1024 } as const;

const kindSchemas = Object.fromEntries(
  KIND_NAMES.map((name) => [
    name,
    z
      .looseObject({
        kind: z.literal(name),
        ...Object.fromEntries(
          Object.entries(KINDS[name].fields).map(([key, field]) => [key, z.optional(field.schema)]),
        ),
      })
      .check(z.meta({ title: name, description: KINDS[name].about })),
  ]),
);

const Loose = z.looseObject({ kind: z.string().check(z.minLength(1), z.maxLength(60)) });

const ReadyItems = z
  .array(
    z.looseObject({
      id: z.string().check(z.minLength(1), z.maxLength(64)),
      check: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
      text: z.optional(z.string().check(z.maxLength(300))),
    }),
  )
  .check(z.maxLength(50));

const SetAsides = z.record(
  z.string().check(z.maxLength(200)),
  z.looseObject({ reason: z.optional(z.string()), by: z.optional(z.string()), at: z.optional(z.string()) }),
);

const Product = z.looseObject({
  id: z.optional(z.string().check(z.maxLength(64))),
  title: z.string().check(z.maxLength(200)),
  locale: z.optional(z.enum(LOCALES)),
  createdAt: z.optional(z.string().check(z.maxLength(40))),
  definitionOfReady: z.optional(ReadyItems),
  setAside: z.optional(SetAsides),
});

const envelope = <T extends z.ZodMiniType>(entity: T) =>
  z.object({
    format: z.literal(FORMAT),
    exportedAt: z.optional(z.string().check(z.maxLength(40))),
    product: Product,
    entities: z.record(z.string().check(z.minLength(1), z.maxLength(64)), entity),
  });

const Envelope = envelope(Loose);

/** A model file that was checked at the door. */
export interface ModelFile {
  readonly format: typeof FORMAT;
  readonly exportedAt?: string | undefined;
  readonly product: {
    readonly id?: string | undefined;
    readonly title: string;
    readonly [field: string]: unknown;
  };
  readonly entities: Readonly<Record<string, { readonly kind: string; readonly [field: string]: unknown }>>;
}

/** What is wrong with a file and where, such as `entities.ab12.title`. */
export interface FileFault {
  readonly at: string;
  readonly message: string;
}

/** JSON Schema (2020-12) of the model file, from the very schemas that check it. */
export const fileJsonSchema = (): object =>
  z.toJSONSchema(
    envelope(
      z.union([...Object.values(kindSchemas), Loose] as unknown as [z.ZodMiniType, ...z.ZodMiniType[]]),
    ),
    {
      io: 'input',
    },
  );

/** Checks a file at the door: whole or not at all. Unknown kinds and fields pass untouched. */
export const checkFile = (
  value: unknown,
): Verdict<ModelFile, 'format' | 'shape' | 'size'> & { faults?: readonly FileFault[] } => {
  if (typeof value !== 'object' || value === null || (value as { format?: unknown }).format !== FORMAT)
    return { ...no('format'), faults: [{ at: 'format', message: `expected "${FORMAT}"` }] };
  const whole = Envelope.safeParse(value);
  const faults: FileFault[] = [];
  const fault = (path: readonly PropertyKey[], message: string) => {
    if (faults.length < 20) faults.push({ at: path.map(String).join('.'), message });
  };
  if (!whole.success) {
    for (const issue of whole.error.issues) fault(issue.path, issue.message);
    return { ...no('shape'), faults };
  }
  const entries = Object.entries(whole.data.entities);
  if (entries.length > FILE_BOUNDS.entities)
    return { ...no('size'), faults: [{ at: 'entities', message: `more than ${FILE_BOUNDS.entities}` }] };
  for (const [id, entity] of entries) {
    if (!isId(id)) fault(['entities', id], 'not an id: letters, digits, _ . : -, 64 at most');
    const schema = isKind(entity.kind) ? kindSchemas[entity.kind] : undefined;
    const read = schema?.safeParse(entity);
    if (read && !read.success)
      for (const issue of read.error.issues) fault(['entities', id, ...issue.path], issue.message);
  }
  return faults.length > 0 ? { ...no('shape'), faults } : yes(whole.data as ModelFile);
};

const sorted = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Writes a document as a model file. References to what is gone are left out: every reference is an id of the file. */
export const writeFile = (doc: Y.Doc, id: string, exportedAt: string): ModelFile => {
  const all = entitiesOf(doc).toJSON() as Record<string, unknown>;
  const entities: Record<string, { kind: string }> = {};
  const isEntity = (raw: unknown): raw is Record<string, unknown> & { kind: string } =>
    typeof raw === 'object' && raw !== null && typeof (raw as { kind?: unknown }).kind === 'string';
  for (const key of Object.keys(all).sort()) {
    const raw = all[key];
    if (!isEntity(raw)) continue;
    const { kind, ...rest } = raw;
    const gone = isKind(kind)
      ? REFERENCE_FIELDS[kind].filter(
          (field) => typeof rest[field] === 'string' && !isEntity(all[rest[field] as string]),
        )
      : [];
    // An owned thing whose owner is gone (removed elsewhere at the same time) is gone too.
    if (isKind(kind) && gone.some((field) => isOwned(kind, field))) continue;
    for (const field of gone) rest[field] = null;
    entities[key] = { kind, ...sorted(rest) };
  }
  const setAside = sorted(setAsideOf(doc).toJSON());
  return {
    format: FORMAT,
    exportedAt,
    product: {
      id,
      title: '',
      ...sorted(productOf(doc).toJSON()),
      ...(Object.keys(setAside).length > 0 ? { setAside } : {}),
    },
    entities,
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
