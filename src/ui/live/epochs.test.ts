import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { entitiesOf } from '#product/document.ts';
import { compaction } from '#server/live/compaction.server.ts';
import { LIMITS } from '#server/live/limits.server.ts';
import { type MemoryLog, memoryLog } from '#server/live/memory-log.test-kit.ts';
import { type House, openHouse } from '#server/live/rooms.test-kit.ts';
import { until } from '#server/until.test-kit.ts';
import { connect, type LiveConnection, type LiveState } from './connect.tsx';

let log: MemoryLog;
let house: House;
let pages: LiveConnection[] = [];
// Above what is waited for inside, or a busy machine would end a test before it could say what did not come.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const noteIn = (doc: Y.Doc, id: string, text: string) =>
  entitiesOf(doc).set(
    id,
    new Y.Map<unknown>([
      ['kind', 'note'],
      ['text', new Y.Text(text)],
    ]),
  );
const mapOf = (doc: Y.Doc, id: string) => entitiesOf(doc).get(id) as Y.Map<unknown>;
const textOf = (doc: Y.Doc, id: string) => mapOf(doc, id).get('text') as Y.Text;

beforeEach(async () => {
  log = memoryLog();
  const doc = new Y.Doc();
  noteIn(doc, 'n', 'the middle');
  noteIn(doc, 'gone', 'soon gone');
  noteIn(doc, 'moved', 'moves');
  await log.create('p', Y.encodeStateAsUpdate(doc));
  house = await openHouse({ log });
});
afterEach(async () => {
  for (const page of pages) page.close();
  pages = [];
  await house.close();
});

/** A page on the product. The document it shows may become another. */
const open = (token: string, shown = new Y.Doc()) => {
  const page = { doc: shown, moves: 0 };
  const connection = connect({
    productId: 'p',
    doc: shown,
    token,
    url: house.url,
    keep: false,
    random: () => 0,
    onMoved: (next) => {
      page.doc = next;
      page.moves++;
    },
  });
  pages.push(connection);
  const becomes = (status: LiveState['status']) => until(() => connection.getSnapshot().status === status);
  const shows = (holds: (doc: Y.Doc) => boolean) => until(() => holds(page.doc));
  const text = (id: string) => textOf(page.doc, id).toString();
  return { page, connection, becomes, until: shows, text, state: connection.getSnapshot };
};
type Page = ReturnType<typeof open>;

const said = (doc: Y.Doc) =>
  Object.fromEntries(Object.entries(entitiesOf(doc).toJSON()).sort(([a], [b]) => (a < b ? -1 : 1)));
const stored = async () => (await house.rooms.read('p', said))!;
const agree = async (...all: Page[]) => {
  const there = JSON.stringify(await stored());
  for (const { until } of all) await until((doc) => JSON.stringify(said(doc)) === there);
};

/** All connections are cut and the house is shut; what happens to the log meanwhile happens without anybody. */
const shut = async (...all: Page[]) => {
  const { port } = new URL(house.url);
  await house.close();
  for (const { becomes } of all) await becomes('offline');
  return async () => {
    house = await openHouse({ log, port: Number(port) });
  };
};
const renew = async () => expect(await compaction(log).renew('p', 0)).toBe(true);
/** Somebody works on the product while the pages of the test are away. */
const meanwhile = async (act: (doc: Y.Doc) => void) => {
  const other = await openHouse({ log });
  await other.rooms.change('p', 'zoe', act);
  await other.close();
};

test('people type through one new epoch after the other, and every letter of theirs is there once', async () => {
  await house.close();
  house = await openHouse({ log, limits: { ...LIMITS, clients: { resting: 0, busy: 2 }, renewal: 5 } });
  const [awa, luc] = [open('edit:awa'), open('edit:luc')];
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  const type = async ({ page, until }: Page, letter: string) => {
    for (let n = 0; n < 150; n++) {
      textOf(page.doc, 'n').insert(n % 5, letter);
      await new Promise((resolve) => setTimeout(resolve, n % 7));
    }
    await until(() => true);
  };
  await Promise.all([type(awa, 'A'), type(luc, 'L')]);
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  await agree(awa, luc);
  const count = (letter: string) => awa.text('n').split(letter).length - 1;
  expect([count('A'), count('L')]).toEqual([150, 150]);
  expect(awa.page.moves).toBeGreaterThan(1);
  expect((await log.load('p'))!.epoch).toBeGreaterThan(2);
  expect(awa.state()).toMatchObject({ unsaved: 0, refusal: null });
});

test('who was away while the epoch changed brings all they did: texts, new cards, moves, removals', async () => {
  const awa = open('edit:awa');
  await awa.becomes('saved');
  const reopen = await shut(awa);
  textOf(awa.page.doc, 'n').insert(10, ' and the end');
  noteIn(awa.page.doc, 'mine', 'written on the train');
  mapOf(awa.page.doc, 'moved').set('order', 'b5');
  entitiesOf(awa.page.doc).delete('gone');
  await renew();
  await meanwhile((doc) => {
    textOf(doc, 'n').insert(0, 'The beginning, ');
    textOf(doc, 'moved').insert(0, 'it ');
    noteIn(doc, 'theirs', 'written here');
  });
  const before = awa.page.doc;
  await reopen();
  await awa.becomes('saved');
  await agree(awa);
  expect(awa.page.doc).not.toBe(before);
  expect(await stored()).toEqual({
    n: { kind: 'note', text: 'The beginning, the middle and the end' },
    mine: { kind: 'note', text: 'written on the train' },
    theirs: { kind: 'note', text: 'written here' },
    moved: { kind: 'note', text: 'it moves', order: 'b5' },
  });
  expect(awa.state().unsaved).toBe(0);
});

test('two epochs behind, nothing is lost either', async () => {
  const awa = open('edit:awa');
  await awa.becomes('saved');
  const reopen = await shut(awa);
  textOf(awa.page.doc, 'n').insert(0, 'Before: ');
  await renew();
  await meanwhile((doc) => textOf(doc, 'n').insert(textOf(doc, 'n').length, ', then'));
  await renew();
  await meanwhile((doc) => textOf(doc, 'n').insert(textOf(doc, 'n').length, ' after'));
  await reopen();
  await awa.becomes('saved');
  await agree(awa);
  expect(awa.text('n')).toBe('Before: the middle, then after');
  expect((await log.load('p'))!.epoch).toBe(3);
});

test('the same edits from two windows are carried over once, and who had none just moves', async () => {
  const [awa, luc] = [open('edit:awa'), open('edit:luc')];
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  const reopen = await shut(awa, luc);
  textOf(awa.page.doc, 'n').insert(0, 'once ');
  // Another window of hers has read the same from this device, and has an edit of its own.
  const twin = new Y.Doc();
  Y.applyUpdate(twin, Y.encodeStateAsUpdate(awa.page.doc));
  await renew();
  await reopen();
  const behind = await house.caller('edit:awa', 'ack=1&carry=1&epoch=1');
  await behind.hears('hello', ({ epoch }) => epoch === 2);
  textOf(twin, 'n').insert(0, 'twin ');
  for (let round = 0; round < 2; round++) {
    behind.say({ kind: 'carry', epoch: 1, update: Y.encodeStateAsUpdate(twin) });
  }
  await behind.hears('saved', ({ count }) => count === 2);
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  await agree(awa, luc);
  expect(luc.page.moves).toBe(1);
  expect(awa.text('n')).toBe('twin once the middle');
});

test('a past that is not kept any more: without edits one moves on, with edits one is told', async () => {
  const [awa, luc] = [open('edit:awa'), open('edit:luc')];
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  const reopen = await shut(awa, luc);
  textOf(awa.page.doc, 'n').insert(0, 'too late ');
  await renew();
  const past = vi.spyOn(log, 'past').mockResolvedValue(null);
  await reopen();
  await luc.becomes('saved');
  await awa.becomes('refused');
  expect(awa.state()).toMatchObject({ refusal: 'other-epoch', unsaved: 1 });
  expect(awa.text('n')).toBe('too late the middle');
  expect(luc.text('n')).toBe('the middle');
  past.mockRestore();
});

test('a client that knows nothing of epochs cannot bring an old history into the new one', async () => {
  const guest = await house.guest('edit:awa').synced();
  noteIn(guest.doc, 'mine', 'in the old history');
  await until(async () => 'mine' in (await stored()));
  const before = await stored();
  const { port } = new URL(house.url);
  const { doc } = guest;
  await house.close();
  await renew();
  house = await openHouse({ log, port: Number(port) });
  const caller = await house.caller('edit:awa', '');
  caller.update(Y.encodeStateAsUpdate(doc));
  expect(await caller.closed).toBe(4409);
  expect(await stored()).toEqual(before);
});

test('who may only view moves along', async () => {
  const luc = open('view:luc');
  await luc.becomes('saved');
  const reopen = await shut(luc);
  await renew();
  await meanwhile((doc) => textOf(doc, 'n').insert(0, 'read: '));
  await reopen();
  await luc.until((doc) => textOf(doc, 'n').toString() === 'read: the middle');
  await luc.becomes('saved');
});

test('a change of the server waits for the new epoch, and is made in it', async () => {
  await house.close();
  house = await openHouse({ log, limits: { ...LIMITS, clients: { resting: 0, busy: 1 }, renewal: 5 } });
  const changes = Array.from({ length: 20 }, (_, n) =>
    house.rooms.change('p', 'api', (doc) => noteIn(doc, `c${n}`, `${n}`)),
  );
  await Promise.all(changes);
  await until(async () => (await log.load('p'))!.epoch > 1);
  await house.rooms.change('p', 'api', (doc) => noteIn(doc, 'last', 'last'));
  expect(Object.keys(await stored())).toHaveLength(24);
});
