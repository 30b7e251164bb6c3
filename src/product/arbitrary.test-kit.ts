import fc from 'fast-check';
import * as Y from 'yjs';
import { clamp } from '#core/text.ts';
import { entitiesOf, productOf, setAsideOf } from './document.ts';
import { FORMAT, type ModelFile } from './file.ts';
import { unfitAt } from './json.ts';
import type { Field } from './kinds/field.ts';
import { FIELDS, KIND_NAMES, type KindName } from './kinds/index.ts';

/** Words as people write them and as programs break them: accents, emoji, halves of pairs, ends of lines, very long. */
export const words: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('Awa, infirmière de nuit', 'voir la séance', '👩🏽‍⚕️🙂', '', ' \n\t'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom('long '.repeat(3000), '🙂'.repeat(1501), '\ud83d', 'a\udc00b') },
);

/** Ids of a small world, so that random references often meet; some name nothing. */
export const ids = fc.integer({ min: 0, max: 15 }).map((n) => `e${n}`);

/** Ids and names that JavaScript, or we, could stumble over. */
export const traps = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '0',
  '12',
  'a b',
  'é',
  'x'.repeat(65),
  '-first',
  'kind',
  'id',
);

/** Any JSON, as a newer version or another program might keep it in a field we do not know. */
export const json = fc
  .jsonValue({ maxDepth: 3, stringUnit: 'grapheme' })
  .filter((value) => unfitAt(value) === null);

/** A value that fits a field. */
export const fitting = (key: string, field: Field<unknown>): fc.Arbitrary<unknown> => {
  if (field.reference)
    return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 5, arbitrary: ids });
  if (key === 'order') return fc.constantFrom('a0', 'a1', 'a1V', 'Zz', 'a0G', '', 'zzz', '!');
  if (Array.isArray(field.empty))
    return fc.uniqueArray(words, { maxLength: 6 }).map((all) => field.read(all));
  if (typeof field.empty === 'number' || field.empty === null)
    return fc.oneof(fc.constant(null), fc.constantFrom(0, 0.5, 1, 3, 13, 1000), fc.double());
  return fc.oneof(
    words,
    fc.constantFrom('2026-11-22', '2026-11-22T18:30:00Z', 'ready', 'evidence', 'fr', 'free'),
  );
};

/** Values for some of the fields of a kind, each within its bounds. */
export const fieldsOf = (kind: KindName): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .record(Object.fromEntries(FIELDS[kind].map(([key, field]) => [key, fitting(key, field)])), {
      requiredKeys: [],
    })
    .map((values) =>
      Object.fromEntries(
        FIELDS[kind].flatMap(([key, field]) => (key in values ? [[key, field.read(values[key])]] : [])),
      ),
    );

export const kinds: fc.Arbitrary<KindName> = fc.constantFrom(...KIND_NAMES);

/** Names that no kind may ever take, or an unknown field would be a known one that does not fit. */
const unknownField = fc.tuple(fc.constantFrom('x-aura', 'x-colour', 'toString', '42'), json);

/** An entity of a file: of any kind, also one nobody knows yet, with fields nobody knows yet. */
const fileEntity = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: kinds.chain((kind) => fieldsOf(kind).map((values) => ({ ...values, kind }))) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('hologram', 'hypothesis'), story: json }) },
    ),
    fc.array(unknownField, { maxLength: 2 }),
  )
  .map(([entity, unknown]) => ({ ...Object.fromEntries(unknown), ...entity }));

/** A model file that holds, dangling references, unknown kinds and fields included. */
export const files: fc.Arbitrary<ModelFile> = fc
  .record({
    title: words.map((text) => clamp(text, 200)),
    locale: fc.constantFrom('fr', 'en'),
    entities: fc.dictionary(ids, fileEntity, { maxKeys: 25 }),
    future: json,
  })
  .map(({ title, locale, entities, future }) => ({
    format: FORMAT,
    product: { title, locale, future },
    entities: entities as ModelFile['entities'],
  }));

/** What any Yjs client could put anywhere: right, wrong, huge, of another type. */
const anything = (): fc.Arbitrary<() => unknown> =>
  fc.oneof(
    words.map((text) => () => text),
    words.map((text) => () => new Y.Text(text)),
    words.map((text) => () => {
      const mixed = new Y.Text(text);
      mixed.insertEmbed(0, { picture: 1 });
      mixed.format(0, 1, { bold: true });
      return mixed;
    }),
    json.map((value) => () => wrap(value)),
    ids.map((id) => () => id),
    fc.constantFrom<() => unknown>(
      () => undefined,
      () => 12n,
      () => Number.NaN,
      () => Number.POSITIVE_INFINITY,
      () => new Uint8Array([1, 2]),
      () => new Y.Doc(),
      () => new Y.XmlText('<b>'),
      () => new Y.XmlElement('p'),
      () => Y.Array.from(['a', 1, null]),
      () => new Y.Map(Object.entries({ kind: 'story', __proto__: 1 })),
      () => nested(200),
    ),
  );

/** Yjs looks at a value's `constructor`: a client of another make could send it all the same, one level down. */
const wrap = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'constructor') ? [value] : value;

const nested = (depth: number): unknown => {
  let value: unknown = 'deep';
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { in: value };
  return value;
};

/** A write that no hand of ours would make: which root, which id, which field, what. */
export interface Mischief {
  readonly root: 'entities' | 'product' | 'setAside';
  readonly id: string;
  readonly kind: string | null;
  readonly fields: readonly (readonly [string, () => unknown])[];
  readonly instead: (() => unknown) | null;
}

const fieldNames = fc.oneof(
  kinds.chain((kind) => fc.constantFrom(...FIELDS[kind].map(([key]) => key))),
  traps,
  fc.constantFrom('title', 'locale', 'definitionOfReady', 'reason'),
  fc.constantFrom('labels/agenda', 'definitionOfReady/size', 'people/', 'title/x'),
);

export const mischief: fc.Arbitrary<Mischief> = fc.record({
  root: fc.constantFrom('entities', 'entities', 'entities', 'product', 'setAside'),
  id: fc.oneof({ weight: 4, arbitrary: ids }, { weight: 1, arbitrary: traps }),
  kind: fc.oneof({ weight: 6, arbitrary: kinds }, fc.constantFrom(null, 'hologram', '', 'constructor')),
  fields: fc.array(fc.tuple(fieldNames, anything()), { maxLength: 6 }),
  instead: fc.option(anything(), { freq: 6 }),
});

/** Does it to a document, as a remote client would. */
export const wreak = (doc: Y.Doc, { root, id, kind, fields, instead }: Mischief): void =>
  doc.transact(() => {
    const values = () => new Y.Map(fields.map(([key, make]) => [key, make()] as [string, unknown]));
    if (root === 'product') for (const [key, make] of fields) productOf(doc).set(key, make());
    else if (root === 'setAside') setAsideOf(doc).set(id, instead ? instead() : values());
    else if (instead) entitiesOf(doc).set(id, instead());
    else {
      const map = values();
      entitiesOf(doc).set(id, map);
      if (kind !== null) map.set('kind', kind);
    }
  }, 'somebody else');
