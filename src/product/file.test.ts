import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { files, type Mischief, mischief, wreak } from './arbitrary.test-kit.ts';
import { entitiesOf, exactEntity, readEntity, readProduct, readSetAside } from './document.ts';
import { checkFile, FORMAT, fileJsonSchema, fillFromFile, type ModelFile, writeFile } from './file.ts';
import { modelOfFile } from './file-model.ts';
import { aHand, anyStep, exchange, play } from './hand.test-kit.ts';
import { isKind, KIND_NAMES, KINDS } from './kinds/index.ts';
import { modelOf } from './model.ts';
import { create, remove } from './pen.ts';
import { REFERENCE_FIELDS } from './references.ts';

const write = (doc: Y.Doc) => writeFile(doc, 'p', '2026-11-22T18:30:00Z');
/** Through JSON text, as a file travels. */
const sent = (file: ModelFile): unknown => JSON.parse(JSON.stringify(file));
const filled = (file: ModelFile): Y.Doc => {
  const doc = new Y.Doc();
  fillFromFile(doc, file);
  // As the next person receives it.
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
};

const comesBack = (doc: Y.Doc) => {
  const file = write(doc);
  const checked = checkFile(sent(file));
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  const again = write(filled(checked.value));
  expect(JSON.stringify(again)).toBe(JSON.stringify(file));
  return file;
};

test('write, check, fill, write: the same file, whatever people did', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
      const hand = aHand();
      for (const one of steps) play(hand, one);
      comesBack(hand.doc);
    }),
    { numRuns: 100 },
  );
});

test('write, check, fill, write: the same file, whatever hostile clients wrote', () => {
  fc.assert(
    fc.property(fc.array(mischief, { maxLength: 15 }), (all) => {
      const doc = new Y.Doc();
      for (const one of all) wreak(doc, one);
      const file = comesBack(doc);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      expect(file.product.id).toBe('p');
    }),
    { numRuns: 100 },
  );
});

test('every reference of a written file is an id of that file', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
      const hand = aHand();
      for (const one of steps) play(hand, one);
      const { entities } = write(hand.doc);
      for (const entity of Object.values(entities))
        for (const field of isKind(entity.kind) ? REFERENCE_FIELDS[entity.kind] : [])
          if (entity[field]) expect(Object.keys(entities)).toContain(entity[field]);
    }),
  );
});

const bare = ({ product: { id: _id, ...product }, entities }: ModelFile) => ({ product, entities });
/** The file with no references to what it does not hold. */
const whole = (file: ModelFile): ModelFile => {
  const copy = structuredClone(file);
  for (const entity of Object.values(copy.entities) as Record<string, unknown>[])
    for (const field of isKind(entity.kind) ? REFERENCE_FIELDS[entity.kind] : [])
      if (entity[field] && !Object.hasOwn(file.entities, entity[field] as string)) entity[field] = null;
  return copy;
};

test('nothing of a file is lost, unknown kinds and fields included', () => {
  fc.assert(
    fc.property(files.map(whole), (file) => {
      const checked = checkFile(sent(file));
      if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
      const back = write(filled(checked.value));
      expect(sent(back)).toMatchObject(sent(bare(checked.value) as ModelFile) as object);
      expect(Object.keys(back.entities).sort()).toEqual(Object.keys(file.entities).sort());
    }),
    { numRuns: 80 },
  );
});

test('what belonged to something removed elsewhere meanwhile is left out, and what belonged to that', () => {
  const [here, there] = [aHand('here'), aHand('there', 'second')];
  const story = create(here.pen, 'story');
  exchange(here, there);
  here.undo.stopCapturing();
  // One removes the story while the other gives it an acceptance test and comments on that.
  remove(here.pen, [story]);
  const ids = ['z', 'y', 'x'];
  const pen = { ...there.pen, newId: () => ids.pop()! };
  const said = create(pen, 'comment', { about: 'y' });
  const test = create(pen, 'criterion', { story });
  const answer = create(pen, 'comment', { about: said });
  exchange(here, there);
  expect(Object.keys(write(here.doc).entities)).toEqual([]);
  here.undo.undo();
  expect(Object.keys(write(here.doc).entities).sort()).toEqual([story, said, test, answer].sort());
});

test('a chain of comments on something removed goes as a whole, and at once', { timeout: 60_000 }, () => {
  const { doc } = aHand();
  const length = 20_000;
  const id = (at: number) => `c${String(at).padStart(6, '0')}`;
  doc.transact(() => {
    for (let at = 0; at < length; at++)
      entitiesOf(doc).set(id(at), exactEntity({ kind: 'comment', about: id(at + 1), text: '' }));
  });
  const since = performance.now();
  expect(Object.keys(write(doc).entities)).toEqual([]);
  // One pass for each link of the chain took twenty seconds and more.
  expect(performance.now() - since).toBeLessThan(10_000);
});

test('two documents that exchange what was done, in whatever order, come to the same file', () => {
  const turns = fc.array(fc.tuple(fc.boolean(), anyStep), { maxLength: 20 });
  fc.assert(
    fc.property(turns, fc.infiniteStream(fc.nat()), (all, chance) => {
      const hands = [aHand('here'), aHand('there', 'second')] as const;
      const sentBy: Uint8Array[][] = [[], []];
      for (const [n, hand] of hands.entries())
        hand.doc.on('updateV2', (update: Uint8Array, origin: unknown) => {
          if (origin !== 'remote') sentBy[n]!.push(update);
        });
      for (const [second, one] of all) play(hands[second ? 1 : 0], one);
      for (const [n, hand] of hands.entries()) {
        const due = [...sentBy[1 - n]!];
        while (due.length > 0) {
          const [update] = due.splice(chance.next().value % due.length, 1);
          Y.applyUpdateV2(hand.doc, update!, 'remote');
          if (chance.next().value % 3 === 0) Y.applyUpdateV2(hand.doc, update!, 'remote');
        }
      }
      expect(JSON.stringify(write(hands[0].doc))).toBe(JSON.stringify(write(hands[1].doc)));
    }),
    { numRuns: 80 },
  );
});

test('a checked file reads like a document filled from it', () => {
  fc.assert(
    fc.property(files, (file) => {
      const doc = filled(file);
      const entities = [...entitiesOf(doc)].flatMap(([id, raw]) => readEntity(id, raw) ?? []);
      const model = modelOf(readProduct(doc), entities, readSetAside(doc));
      const plain = modelOfFile(file);
      for (const kind of KIND_NAMES) expect(plain.list(kind)).toEqual(model.list(kind));
      expect(plain.product).toEqual(model.product);
    }),
  );
});

const aFile = (more: object = {}, entities: object = {}): unknown =>
  JSON.parse(JSON.stringify({ format: FORMAT, product: { title: 'Site' }, entities, ...more }));
const faultsOf = (file: unknown) => {
  const checked = checkFile(file);
  return checked.ok ? [] : [checked.reason, ...(checked.faults ?? []).map(({ at }) => at)];
};

test('a file that is none, or of another format, is refused as such', () => {
  for (const none of [null, 12, 'po-dojo/1', [], {}, aFile({ format: 'po-dojo/2' })])
    expect(faultsOf(none)).toEqual(['format', 'format']);
});

test('a fault is told with its place, and nothing is taken', () => {
  expect(faultsOf(aFile({ product: { title: 12 } }))).toEqual(['shape', 'product.title']);
  expect(faultsOf(aFile({ entities: 3 }))).toEqual(['shape', 'entities']);
  expect(faultsOf(aFile({}, { a: { title: 'no kind' } }))).toEqual(['shape', 'entities.a.kind']);
  expect(faultsOf(aFile({}, { a: { kind: 'story', size: 'XL' } }))).toEqual(['shape', 'entities.a.size']);
  expect(faultsOf(aFile({}, { a: { kind: 'story', want: 'x'.repeat(2001) } }))).toEqual([
    'shape',
    'entities.a.want',
  ]);
  expect(faultsOf(aFile({}, { 'a b': { kind: 'story' } }))).toEqual(['shape', 'entities.a b']);
});

test('names that no document can carry, and depths that overflow, are refused at the door', () => {
  const raw = (json: string) => faultsOf(JSON.parse(`{"format":"${FORMAT}","product":{"title":""},${json}}`));
  expect(raw('"entities":{"__proto__":{"kind":"story"}}')).toEqual(['shape', 'entities.__proto__']);
  expect(raw('"entities":{"constructor":{"kind":"story"}}')).toEqual(['shape', 'entities.constructor']);
  expect(raw('"entities":{"a":{"kind":"x","f":{"constructor":1}}}')).toEqual([
    'shape',
    'entities.a.f.constructor',
  ]);
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(raw(`"entities":{"a":{"kind":"x","f":${deep(30)}}}`)).toEqual([]);
  expect(raw(`"entities":{"a":{"kind":"x","f":${deep(31)}}}`)[0]).toBe('shape');
  expect(raw(`"entities":{"a":{"kind":"x","f":${deep(200_000)}}}`)[0]).toBe('shape');
});

test('as many faults as help are told, and too many entities are too many', () => {
  const many = (count: number, entity: object) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`e${n}`, entity]));
  expect(faultsOf(aFile({}, many(50, { kind: 'story', size: -1 })))).toHaveLength(21);
  expect(faultsOf(aFile({}, many(50_001, { kind: 'x' })))).toEqual(['size', 'entities']);
});

test('the JSON Schema names every kind with its fields', () => {
  const schema = JSON.stringify(fileJsonSchema());
  for (const kind of KIND_NAMES)
    for (const field of Object.keys(KINDS[kind].fields)) expect(schema).toContain(`"${field}"`);
  expect(schema).toContain('2020-12');
});

test('a document with nothing in it is a file, too', () => {
  const file = write(new Y.Doc());
  expect(file).toMatchObject({ format: FORMAT, product: { id: 'p', title: '' }, entities: {} });
  expect(checkFile(sent(file)).ok).toBe(true);
});

test('what JSON cannot say is left out of a file, not thrown about', () => {
  const odd: Mischief = {
    root: 'entities',
    id: 'a',
    kind: 'hologram',
    instead: null,
    fields: [
      ['big', () => 12n],
      ['nothing', () => undefined],
      ['nan', () => Number.NaN],
      ['bytes', () => new Uint8Array([1])],
      ['doc', () => new Y.Doc()],
      ['list', () => Y.Array.from(['a', [12n, { b: 1, a: 2 }]])],
      ['text', () => new Y.Text('words')],
    ],
  };
  const doc = new Y.Doc();
  wreak(doc, odd);
  expect(write(doc).entities.a!.nan).toBeNull();
  expect(JSON.stringify(write(doc).entities.a)).toBe(
    '{"kind":"hologram","list":["a",[null,{"a":2,"b":1}]],"nan":null,"text":"words"}',
  );
});
