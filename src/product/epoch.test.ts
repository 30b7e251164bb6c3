import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { entitiesOf, productOf } from './document.ts';
import { afresh, carryOver } from './epoch.ts';

const said = (doc: Y.Doc) =>
  JSON.stringify(
    ['entities', 'product', 'setAside'].map((part) =>
      Object.entries(doc.getMap(part).toJSON()).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
const update = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);
const copy = (doc: Y.Doc) => {
  const other = new Y.Doc();
  Y.applyUpdate(other, update(doc));
  return other;
};

const ids = ['a', 'b', 'c'];
const act = fc.record({
  kind: fc.constantFrom('create', 'remove', 'set', 'drop', 'type', 'erase', 'list', 'nest', 'title'),
  id: fc.constantFrom(...ids),
  key: fc.constantFrom('x', 'y'),
  at: fc.nat(20),
  text: fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/**
 * A place of a text that lies between two characters. Pages write at no other (core/text.ts): Yjs turns the halves of a
 * pair of surrogates into U+FFFD without telling who watches the text.
 */
const whole = (words: Y.Text, place: number): number =>
  words.toString().slice(0, place).isWellFormed() ? place : place - 1;

const play = (doc: Y.Doc, { kind, id, key, at, text }: Act) => {
  const entities = entitiesOf(doc);
  const entity = entities.get(id);
  if (kind === 'title') productOf(doc).set('title', text);
  else if (kind === 'create') {
    const map = new Y.Map<unknown>([['kind', 'note']]);
    map.set('text', new Y.Text(text));
    map.set('list', Y.Array.from([text]));
    entities.set(id, map);
  } else if (!(entity instanceof Y.Map)) return;
  else if (kind === 'remove') entities.delete(id);
  else if (kind === 'set') entity.set(key, text);
  else if (kind === 'drop') entity.delete(key);
  else if (kind === 'nest') entity.set(key, new Y.Map([[text, new Y.Text(text)]]));
  else if (kind === 'list') {
    const list = entity.get('list');
    if (!(list instanceof Y.Array)) return;
    if (at % 3 === 0 && list.length > 0) list.delete(at % list.length, 1);
    else list.insert(at % (list.length + 1), [text, new Y.Map([['in', text]])]);
  } else {
    const words = entity.get('text');
    if (!(words instanceof Y.Text)) return;
    const place = whole(words, at % (words.length + 1));
    if (kind === 'type') words.insert(place, text);
    else words.delete(place, whole(words, Math.min(place + 2, words.length)) - place);
  }
};

test('a fresh document says the same, in the history of one client', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let doc = new Y.Doc();
      for (const one of acts) {
        doc = copy(doc);
        play(doc, one);
      }
      const fresh = afresh(doc);
      expect(said(fresh)).toBe(said(doc));
      expect(fresh.store.clients.size).toBeLessThanOrEqual(1);
    }),
  );
});

test('whatever is done to the old document is done to the fresh one, whatever others did to a copy of it', () => {
  const acts = fc.array(act, { maxLength: 12 });
  fc.assert(
    fc.property(acts, acts, acts, acts, (before, own, others, later) => {
      const old = new Y.Doc();
      for (const one of before) play(old, one);
      const [page, elsewhere] = [copy(old), copy(old)];
      const fresh = afresh(old);
      for (const one of own) page.transact(() => play(page, one));
      for (const one of others) play(elsewhere, one);
      carryOver(old, fresh, () => Y.applyUpdate(old, update(page)));
      expect(said(fresh)).toBe(said(old));
      carryOver(old, fresh, () => Y.applyUpdate(old, update(elsewhere)));
      expect(said(fresh)).toBe(said(old));
      for (const one of later) play(page, one);
      carryOver(old, fresh, () => Y.applyUpdate(old, update(page)));
      expect(said(fresh)).toBe(said(old));
    }),
    { numRuns: 300 },
  );
});

test('what both sides wrote into one text stands there, each at its place', () => {
  const old = new Y.Doc();
  entitiesOf(old).set('n', new Y.Map([['text', new Y.Text('the middle')]]));
  const offline = copy(old);
  const fresh = afresh(old);
  const now = copy(fresh);
  const words = (doc: Y.Doc) => (entitiesOf(doc).get('n') as Y.Map<Y.Text>).get('text')!;
  words(offline).insert(10, ' and the end');
  words(offline).delete(0, 3);
  words(now).insert(0, 'The beginning, ');
  words(now).insert(words(now).length, '!');
  carryOver(old, fresh, () => Y.applyUpdate(old, update(offline)));
  Y.applyUpdate(now, update(fresh));
  const merged = words(now).toString();
  expect(merged).toMatch(/^The beginning, {2}middle/);
  for (const part of [' and the end', '!']) expect(merged).toContain(part);
});

test('carried twice is carried once', () => {
  const old = new Y.Doc();
  entitiesOf(old).set('n', new Y.Map([['text', new Y.Text('')]]));
  const fresh = afresh(old);
  const offline = copy(old);
  (entitiesOf(offline).get('n') as Y.Map<Y.Text>).get('text')!.insert(0, 'once');
  const frames: Uint8Array[] = [];
  fresh.on('update', (frame: Uint8Array) => frames.push(frame));
  for (let round = 0; round < 2; round++) carryOver(old, fresh, () => Y.applyUpdate(old, update(offline)));
  expect(frames).toHaveLength(1);
});

test('a document deeper than any stack begins afresh, and takes late edits at its very bottom', () => {
  const old = new Y.Doc();
  let inner = entitiesOf(old);
  old.transact(() => {
    for (let level = 0; level < 20_000; level++) {
      const next = new Y.Map<unknown>();
      inner.set('in', next);
      inner = next;
    }
    inner.set('text', new Y.Text('at the bottom'));
  });
  const deepest = (doc: Y.Doc) => {
    let map = entitiesOf(doc);
    for (let next = map.get('in'); next; next = map.get('in')) map = next as Y.Map<unknown>;
    return String(map.get('text'));
  };
  const fresh = afresh(old);
  expect(deepest(fresh)).toBe('at the bottom');
  carryOver(old, fresh, () => (inner.get('text') as Y.Text).insert(13, ' of it'));
  expect(deepest(fresh)).toBe('at the bottom of it');
});
