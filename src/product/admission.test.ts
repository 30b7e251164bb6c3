import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT_BOUNDS, isAdmissible } from './admission.ts';
import { entitiesOf, productOf } from './document.ts';
import { aHand, anyStep, play } from './hand.test-kit.ts';
import { createUndo } from './undo.ts';

const made = (act: (doc: Y.Doc) => void, doc = new Y.Doc()) => {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => act(doc));
  return Y.encodeStateAsUpdate(doc, before);
};
const copy = (doc: Y.Doc) => {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
};
const admits = (doc: Y.Doc, update: Uint8Array) => isAdmissible(doc, Y.decodeUpdate(update));
const note = (text = 'a note') =>
  new Y.Map<unknown>([
    ['kind', 'note'],
    ['text', new Y.Text(text)],
  ]);
const standing = () => {
  const doc = new Y.Doc();
  entitiesOf(doc).set('n', note());
  return doc;
};
const fieldsOf = (doc: Y.Doc) => entitiesOf(doc).get('n') as Y.Map<unknown>;

const honest = anyStep.filter((step) => step.do !== 'mischief');

test('whatever people do on boards may enter, edit by edit and all at once', () => {
  fc.assert(
    fc.property(fc.array(honest, { maxLength: 12 }), (steps) => {
      const hand = aHand();
      const server = new Y.Doc();
      const updates: Uint8Array[] = [];
      hand.doc.on('update', (update: Uint8Array) => updates.push(update));
      for (const step of steps) play(hand, step);
      for (const update of updates) {
        expect(admits(server, update)).toBe(true);
        Y.applyUpdate(server, update);
      }
      expect(admits(new Y.Doc(), Y.encodeStateAsUpdate(hand.doc))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

const deep = (levels: number): Y.Map<unknown> =>
  levels === 0 ? new Y.Map() : new Y.Map<unknown>([['in', deep(levels - 1)]]);
const hostile: Record<string, (doc: Y.Doc) => void> = {
  'a text beside the entities': (doc) => doc.getText('t').insert(0, 'x'),
  'a list beside the entities': (doc) => doc.getArray('a').push([1]),
  'a map beside the entities': (doc) => doc.getMap('files').set('a', 'x'),
  'an entity that is a value': (doc) => entitiesOf(doc).set('n', 5),
  'an entity that is a text': (doc) => entitiesOf(doc).set('n', new Y.Text('x')),
  'an entity that is a list': (doc) => entitiesOf(doc).set('n', new Y.Array()),
  'an entity without a proper id': (doc) => entitiesOf(doc).set('../etc', note()),
  'a map in a field': (doc) => fieldsOf(doc).set('text', new Y.Map([['a', 1]])),
  'a list in a field': (doc) => fieldsOf(doc).set('labels', Y.Array.from(['a'])),
  'an XML text in a field': (doc) => fieldsOf(doc).set('text', new Y.XmlText('x')),
  'bytes in a field': (doc) => fieldsOf(doc).set('picture', new Uint8Array(10)),
  'a document in a field': (doc) => fieldsOf(doc).set('doc', new Y.Doc()),
  'maps within maps': (doc) => entitiesOf(doc).set('n', deep(50)),
  'a huge value': (doc) => fieldsOf(doc).set('points', 'x'.repeat(DOCUMENT_BOUNDS.value + 1)),
  'a huge text': (doc) => (fieldsOf(doc).get('text') as Y.Text).insert(0, 'x'.repeat(DOCUMENT_BOUNDS.text)),
  'a huge text in a new entity': (doc) =>
    entitiesOf(doc).set('m', note('x'.repeat(DOCUMENT_BOUNDS.text + 1))),
  'a long name': (doc) => fieldsOf(doc).set('k'.repeat(300), 1),
  'a picture within a text': (doc) => (fieldsOf(doc).get('text') as Y.Text).insertEmbed(0, { image: 'x' }),
  'a type within a text': (doc) => (fieldsOf(doc).get('text') as Y.Text).insertEmbed(0, new Y.Map()),
  'a text in what belongs to the product': (doc) => productOf(doc).set('title', new Y.Text('x')),
};

test.each(Object.entries(hostile))('%s may not enter', (_, act) => {
  const server = standing();
  expect(admits(server, made(act, copy(server)))).toBe(false);
  // Neither does it when it comes with all it builds on.
  const whole = copy(server);
  act(whole);
  expect(admits(new Y.Doc(), Y.encodeStateAsUpdate(whole))).toBe(false);
});

test('more entities than a product may have do not enter, and room made by deleting counts', () => {
  const doc = new Y.Doc();
  const entities = entitiesOf(doc);
  doc.transact(() => {
    for (let n = 0; n < DOCUMENT_BOUNDS.entities; n++) entities.set(`n${n}`, new Y.Map());
  });
  const one = made((page) => entitiesOf(page).set('more', note()));
  expect(admits(doc, one)).toBe(false);
  entities.delete('n7');
  expect(admits(doc, one)).toBe(true);
}, 30_000);

test('what one has taken back may enter with the rest, also while it can be done again', () => {
  const server = standing();
  const page = copy(server);
  const origin = {};
  const undo = createUndo(page, origin);
  const before = Y.encodeStateVector(page);
  page.transact(
    () => (fieldsOf(page).get('text') as Y.Text).insert(0, 'x'.repeat(DOCUMENT_BOUNDS.text)),
    origin,
  );
  fieldsOf(page).set('title', 'goes on');
  expect(admits(server, Y.encodeStateAsUpdate(page, before))).toBe(false);
  undo.undo();
  const rest = Y.encodeStateAsUpdate(page, before);
  expect(rest.length).toBeGreaterThan(DOCUMENT_BOUNDS.text);
  expect(admits(server, rest)).toBe(true);
  // Half of it left is still too much.
  undo.redo();
  (fieldsOf(page).get('text') as Y.Text).delete(0, 5);
  expect(admits(server, Y.encodeStateAsUpdate(page, before))).toBe(false);
});

test('what is gone leaves no name beside the parts of a product either', () => {
  const junk = made((doc) => {
    doc.getText('junk').insert(0, 'x');
    doc.getText('junk').delete(0, 1);
  });
  expect(admits(new Y.Doc(), junk)).toBe(false);
});

test('what stands each beside the other in a circle stands nowhere', () => {
  const first = made((doc) => doc.getText('t').insert(0, 'ab'));
  const { structs } = Y.decodeUpdate(first);
  const [item] = structs as Y.Item[];
  const circle = [7, 8].map((client) => {
    const one = new Y.Item(
      Y.createID(client, 0),
      null,
      Y.createID(15 - client, 0),
      null,
      null,
      null,
      null,
      item!.content,
    );
    return one;
  });
  expect(isAdmissible(new Y.Doc(), { structs: circle, ds: Y.decodeUpdate(first).ds })).toBe(false);
});
