import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT_BOUNDS, isAdmissible } from '#product/admission.ts';
import { entitiesOf } from '#product/document.ts';
import { createUndo } from '#product/undo.ts';
import { compaction } from '#server/live/compaction.server.ts';
import { LIMITS } from '#server/live/limits.server.ts';
import { type MemoryLog, memoryLog } from '#server/live/memory-log.test-kit.ts';
import { EMPTY_STATE, type House, openHouse } from '#server/live/rooms.test-kit.ts';
import { until } from '#server/until.test-kit.ts';
import { connect, type LiveConnection, type LiveState } from './connect.tsx';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const document = { full: 250_000, nearly: 200_000, grace: { update: 200, all: 2_000 } };
let log: MemoryLog;
let house: House;
let pages: LiveConnection[] = [];
const openAgain = async (port = 0) => {
  house = await openHouse({ log, admits: isAdmissible, limits: { ...LIMITS, document }, port });
};
beforeEach(async () => {
  log = memoryLog();
  await log.create('p', EMPTY_STATE);
  await openAgain();
});
afterEach(async () => {
  for (const page of pages) page.close();
  pages = [];
  await house.close();
});

const open = (name: string) => {
  const doc = new Y.Doc();
  const connection = connect({
    productId: 'p',
    doc,
    token: `edit:${name}`,
    url: house.url,
    keep: false,
    random: () => 0,
  });
  pages.push(connection);
  const undo = createUndo(doc, name);
  const act = (change: () => void) => doc.transact(change, name);
  const note = (id: string, text: string) =>
    act(
      () =>
        void entitiesOf(doc).set(
          id,
          new Y.Map<unknown>([
            ['kind', 'note'],
            ['text', new Y.Text(text)],
          ]),
        ),
    );
  const remove = (id: string) => act(() => entitiesOf(doc).delete(id));
  const state = connection.getSnapshot;
  const becomes = (status: LiveState['status']) => until(() => state().status === status);
  return { doc, undo, note, remove, state, becomes };
};
const stored = async () =>
  (await house.rooms.read('p', (doc) => [...entitiesOf(doc).keys()]))!.sort().join(' ');

test('what is too long for a product is left out, and said to be; taken back, all that came behind it is saved', async () => {
  const awa = open('awa');
  await awa.becomes('saved');
  awa.note('before', 'sound');
  await awa.becomes('saved');
  awa.note('long', 'x'.repeat(DOCUMENT_BOUNDS.text + 1));
  await awa.becomes('left-out');
  expect(awa.state()).toMatchObject({ refusal: 'not-a-model', unsaved: 1 });
  awa.note('behind', 'sound as well');
  // It builds on what is left out: nothing of it is called saved.
  await awa.becomes('left-out');
  expect(awa.state().unsaved).toBe(2);
  expect(await stored()).toBe('before');
  awa.undo.undo();
  awa.undo.undo();
  awa.note('behind', 'once more');
  await awa.becomes('saved');
  expect(awa.state()).toMatchObject({ refusal: null, unsaved: 0 });
  expect(await stored()).toBe('before behind');
});

test('what finds no room waits, and is taken by itself once somebody has made some', async () => {
  const [awa, luc] = [open('awa'), open('luc')];
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  for (const id of ['a', 'b']) {
    awa.note(id, 'x'.repeat(90_000));
    await awa.becomes('saved');
  }
  luc.note('c', 'x'.repeat(90_000));
  await luc.becomes('left-out');
  expect(luc.state()).toMatchObject({ refusal: 'full', unsaved: 1 });
  await until(() => entitiesOf(luc.doc).has('b'));
  luc.remove('b');
  // What was deleted is known to be gone once the log is folded.
  const folds = async () => {
    awa.note('more', 'x'.repeat(99_000));
    awa.undo.undo();
    return luc.state().status === 'saved';
  };
  await until(folds, 50);
  expect(luc.state()).toMatchObject({ refusal: null, unsaved: 0 });
  expect(await stored()).toBe('a c');
});

test('edits of an ended epoch that may not enter are not called saved', async () => {
  const awa = open('awa');
  await awa.becomes('saved');
  const { port } = new URL(house.url);
  await house.close();
  await awa.becomes('offline');
  awa.note('long', 'x'.repeat(DOCUMENT_BOUNDS.text + 1));
  await compaction(log).renew('p', -1);
  await openAgain(Number(port));
  await awa.becomes('left-out');
  expect(awa.state()).toMatchObject({ refusal: 'not-a-model', unsaved: 1 });
  expect(await stored()).toBe('');
});

test('edits of an ended epoch that are large go over in parts; what finds no room is not sent for ever', async () => {
  const [awa, luc] = [open('awa'), open('luc')];
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  const { port } = new URL(house.url);
  await house.close();
  await Promise.all([awa.becomes('offline'), luc.becomes('offline')]);
  // More than the product may hold; and as much that was taken back, but for the last.
  for (let n = 0; n < 60; n++) awa.note(`a${n}`, 'x'.repeat(8_192));
  for (let n = 0; n < 60; n++) luc.note(`l${n}`, 'x'.repeat(8_192));
  for (let n = 0; n < 59; n++) luc.remove(`l${n}`);
  await compaction(log).renew('p', -1);
  await openAgain(Number(port));
  await luc.becomes('saved');
  expect(await stored()).toBe('l59');
  await awa.becomes('left-out');
  expect(awa.state()).toMatchObject({ refusal: 'full', unsaved: 60 });
  // As long as nothing else is written, what was refused is not given again.
  const zoe = open('zoe');
  await zoe.becomes('saved');
  const before = house.rooms.stats().updates;
  for (let n = 0; n < 10; n++) {
    zoe.note('brief', 'x');
    await zoe.becomes('saved');
    zoe.remove('brief');
    await zoe.becomes('saved');
  }
  expect(house.rooms.stats().updates).toBe(before + 20);
  for (let n = 1; n < 60; n++) awa.remove(`a${n}`);
  await awa.becomes('saved');
  expect(await stored()).toBe('a0 l59');
});
