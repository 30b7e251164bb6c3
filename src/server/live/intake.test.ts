import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { takeIn } from './intake.server.ts';
import { rebuild } from './packed.server.ts';

const edit = (doc: Y.Doc, act: (doc: Y.Doc) => void): Uint8Array => {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void updates.push(update);
  doc.on('update', keep);
  doc.transact(() => act(doc));
  doc.off('update', keep);
  return updates[0]!;
};
const plain = (bytes: Uint8Array) => ({ bytes, packed: false });
const words = (doc: Y.Doc) => doc.getText('t').toString();

test('updates of a tick become one frame that brings another document as far', () => {
  const [server, other] = [new Y.Doc(), new Y.Doc()];
  const updates = ['a', 'b', 'c'].map((letter) =>
    edit(new Y.Doc(), (doc) => doc.getText('t').insert(0, letter)),
  );
  const { frame, fates, whole } = takeIn(server, updates, []);
  Y.applyUpdate(other, frame!);
  expect(words(other)).toBe(words(server));
  expect(words(server)).toHaveLength(3);
  expect({ fates, whole }).toEqual({ fates: ['taken', 'taken', 'taken'], whole: true });
});

test('what is known already gives no frame', () => {
  const server = new Y.Doc();
  const update = edit(new Y.Doc(), (doc) => doc.getText('t').insert(0, 'once'));
  takeIn(server, [update], []);
  expect(takeIn(server, [update], [])).toMatchObject({ frame: null, fates: ['taken'] });
});

test('an update cut short leaves the document as it was, and the others are taken', () => {
  const server = new Y.Doc();
  const good = edit(new Y.Doc(), (doc) => doc.getText('t').insert(0, 'good'));
  const bad = edit(new Y.Doc(), (doc) => doc.getText('t').insert(0, 'bad'));
  const { fates } = takeIn(server, [bad.subarray(0, -1), good, new Uint8Array([255, 1])], []);
  expect(fates).toEqual(['malformed', 'taken', 'malformed']);
  expect(words(server)).toBe('good');
});

test('what builds on edits unknown here is left out, and stays no burden', () => {
  const author = new Y.Doc();
  edit(author, (doc) => doc.getText('t').insert(0, 'first '));
  const second = edit(author, (doc) => doc.getText('t').insert(6, 'second'));
  const gone = edit(author, (doc) => doc.getText('t').delete(0, 3));
  const server = new Y.Doc();
  expect(takeIn(server, [second, gone], [])).toMatchObject({
    frame: null,
    fates: ['incomplete', 'incomplete'],
  });
  expect([...Y.encodeStateAsUpdate(server)]).toEqual([0, 0]);
  expect(takeIn(server, [Y.encodeStateAsUpdate(author)], []).fates).toEqual(['taken']);
  expect(words(server)).toBe(words(author));
});

test('changes of the server travel in the same frame, under one client id', () => {
  const [server, other] = [new Y.Doc(), new Y.Doc()];
  const id = server.clientID;
  const update = edit(new Y.Doc(), (doc) => doc.getText('t').insert(0, 'theirs'));
  for (let round = 0; round < 3; round++) {
    const { frame } = takeIn(server, round === 0 ? [update] : [], [
      () => server.getMap('m').set(`${round}`, true),
    ]);
    Y.applyUpdate(other, frame!);
  }
  expect(other.getMap('m').toJSON()).toEqual({ 0: true, 1: true, 2: true });
  expect(words(other)).toBe('theirs');
  expect(server.clientID).toBe(id);
});

test('a log replayed at once is the document it was written from', () => {
  const server = new Y.Doc();
  const author = new Y.Doc();
  const frames = Array.from({ length: 20 }, (_, at) => {
    const update = edit(author, (doc) => doc.getText('t').insert(at, String.fromCharCode(97 + at)));
    return takeIn(server, [update], []).frame!;
  });
  const snapshot = rebuild(plain(new Uint8Array([0, 0])), frames.slice(0, 8));
  expect(words(rebuild(plain(Y.encodeStateAsUpdate(snapshot)), frames.slice(8)))).toBe(
    'abcdefghijklmnopqrst',
  );
});

test('noise and mutated updates never break a document or leave something pending', () => {
  const seed = new Y.Doc();
  edit(seed, (doc) =>
    doc.getMap('entities').set('a', new Y.Map(Object.entries({ kind: 'note', n: 1, list: [1, 2] }))),
  );
  const sound = edit(seed, (doc) => doc.getText('t').insert(0, 'a text of some length'));
  const server = rebuild(plain(Y.encodeStateAsUpdate(seed)), []);
  const mutation = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), mutation), (change) => {
      const update = change instanceof Uint8Array ? change : sound.slice();
      if (!(change instanceof Uint8Array)) for (const [at, value] of change) update[at] = value;
      const copy = rebuild(plain(Y.encodeStateAsUpdate(server)), []);
      const { frame } = takeIn(copy, [update], []);
      const follower = rebuild(plain(Y.encodeStateAsUpdate(server)), frame ? [frame] : []);
      expect(follower.store.pendingStructs).toBeNull();
      expect(Y.encodeStateVector(follower)).toEqual(Y.encodeStateVector(copy));
    }),
    { numRuns: 2_000 },
  );
});
