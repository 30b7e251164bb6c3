import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { isAdmissible } from '#product/admission.ts';
import { entitiesOf } from '#product/document.ts';
import { MAX_PART } from '#product/wire.ts';
import { LIMITS } from '#server/live/limits.server.ts';
import { type MemoryLog, memoryLog } from '#server/live/memory-log.test-kit.ts';
import { EMPTY_STATE, type House, openHouse, wordsIn } from '#server/live/rooms.test-kit.ts';
import { until } from '#server/until.test-kit.ts';
import { connect, type LiveConnection, type LiveState } from './connect.tsx';

// Above what is waited for inside, or a busy machine would end a test before it could say what did not come.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let log: MemoryLog;
let house: House;
let pages: LiveConnection[] = [];
beforeEach(async () => {
  log = memoryLog();
  await log.create('p', EMPTY_STATE);
  house = await openHouse({
    log,
    limits: { ...LIMITS, away: { silence: 40, firstPause: 5, lastPause: 10 } },
  });
});
afterEach(async () => {
  log.release();
  log.mend();
  for (const page of pages) page.close();
  pages = [];
  await house.close();
});

/** A page on a product, with every state its person was told. */
const open = (token: string, doc = new Y.Doc()) => {
  const connection = connect({ productId: 'p', doc, token, url: house.url, keep: false, random: () => 0 });
  pages.push(connection);
  const told: LiveState[] = [connection.getSnapshot()];
  connection.subscribe(() => told.push(connection.getSnapshot()));
  const becomes = (status: LiveState['status']) => until(() => connection.getSnapshot().status === status);
  const write = (text: string) => doc.getText('t').insert(doc.getText('t').length, text);
  const shows = (text: string) => until(() => wordsIn(doc) === text);
  return { doc, connection, told, becomes, write, shows, state: connection.getSnapshot };
};

test('a page connects, writes, and says saved once the edit is committed', async () => {
  const awa = open('edit:awa');
  const luc = open('edit:luc');
  expect(awa.state()).toEqual({
    status: 'connecting',
    unsaved: 0,
    refusal: null,
    ready: false,
    right: null,
    nearlyFull: false,
  });
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  expect(awa.state()).toMatchObject({ ready: true, right: 'edit' });
  log.hold();
  const asked = log.asked();
  awa.write('held');
  expect(awa.state()).toMatchObject({ status: 'saving', unsaved: 1 });
  await asked;
  expect(wordsIn(luc.doc)).toBe('');
  log.release();
  await Promise.all([awa.becomes('saved'), luc.shows('held')]);
  expect(awa.state().unsaved).toBe(0);
});

test('what was written before the first connection, and between two, arrives once', async () => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'before ');
  const awa = open('edit:awa', doc);
  await awa.becomes('saved');
  const { port } = new URL(house.url);
  await house.close();
  await awa.becomes('offline');
  awa.write('between ');
  expect(awa.state()).toMatchObject({ status: 'offline', unsaved: 1, ready: true });
  house = await openHouse({ log, port: Number(port) });
  await awa.becomes('saved');
  awa.write('after');
  await awa.becomes('saved');
  const luc = open('edit:luc');
  await luc.shows('before between after');
});

test('an edit whose acknowledgement never came is sent again, and counts once', async () => {
  const awa = open('edit:awa');
  await awa.becomes('saved');
  log.hold();
  const asked = log.asked();
  awa.write('twice?');
  await asked;
  house.rooms.closePeople('p', () => true);
  await awa.becomes('offline');
  expect(awa.state().unsaved).toBe(1);
  log.release();
  await awa.becomes('saved');
  expect(await house.rooms.read('p', wordsIn)).toBe('twice?');
});

test('a store that is away shows as offline, and as saved when it is back', async () => {
  const awa = open('edit:awa');
  await awa.becomes('saved');
  log.breakDown();
  awa.write('kept back');
  await awa.becomes('offline');
  expect(awa.state()).toMatchObject({ unsaved: 1, refusal: null });
  log.mend();
  await awa.becomes('saved');
  expect(await house.rooms.read('p', wordsIn)).toBe('kept back');
});

test('a door that stays shut is told as such, and not knocked at again', async () => {
  const stranger = open('forged');
  await stranger.becomes('refused');
  expect(stranger.state().refusal).toBe('unknown-token');
  expect(house.rooms.stats().connections).toBe(0);
});

test('a view link shows what others write, and takes nothing', async () => {
  const [awa, luc] = [open('edit:awa'), open('view:luc')];
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  expect(luc.state().right).toBe('view');
  awa.write('read along');
  await luc.shows('read along');
  luc.write(' and scribble');
  expect(luc.state()).toMatchObject({ status: 'refused', refusal: 'view-only' });
  awa.write('!');
  await awa.becomes('saved');
  expect(await house.rooms.read('p', wordsIn)).toBe('read along!');
});

test('people see who is here, where and at what; of oneself, what one shows', async () => {
  const [awa, luc] = [open('edit:awa'), open('edit:luc')];
  const people = (page: typeof awa) => page.connection.presence.people();
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  awa.connection.presence.at('story-map');
  awa.connection.presence.editing({ entity: 's1', field: 'title' });
  awa.connection.presence.cursor({ over: 's1', x: 0.5, y: 0.25 });
  const shown = {
    client: awa.doc.clientID,
    name: 'awa',
    colour: '#123456',
    self: false,
    canEdit: true,
    place: 'story-map',
    editing: { entity: 's1', field: 'title' },
    selected: [],
    cursor: { over: 's1', x: 0.5, y: 0.25 },
    drawing: null,
  };
  await until(() => people(luc).some(({ cursor }) => cursor !== null));
  expect(people(luc)).toEqual([expect.objectContaining({ name: 'luc', self: true }), shown]);
  expect(people(awa)[0]).toEqual({ ...shown, self: true });
  expect(people(luc)).toBe(people(luc));
  awa.connection.close();
  await until(() => people(luc).length === 1);
});

test('what changed beside the document is told by topic, and as anything when news were missed', async () => {
  const awa = open('edit:awa');
  const topics: (string | null)[] = [];
  awa.connection.onNews((topic) => void topics.push(topic));
  await awa.becomes('saved');
  house.rooms.news('p', 'play one');
  house.rooms.news('p', '*');
  await until(() => topics.length === 3);
  expect(topics).toEqual([null, 'play one', null]);
});

test('after coming back one sees the others at once, and is seen', async () => {
  const [awa, luc] = [open('edit:awa'), open('edit:luc')];
  const names = (page: typeof awa) => page.connection.presence.people().map(({ name }) => name);
  const both = (page: typeof awa) => until(() => names(page).length === 2);
  await Promise.all([both(awa), both(luc)]);
  awa.connection.reconnect();
  expect(names(awa)).toEqual([]);
  await Promise.all([awa.becomes('saved'), both(awa), both(luc)]);
  expect(awa.told.map(({ status }) => status)).not.toContain('offline');
});

/** Work of so many MiB that is admitted: notes, none of them long. */
const fill = (doc: Y.Doc, name: string, mebibytes: number) =>
  doc.transact(() => {
    for (let n = 0; n < mebibytes * 32; n++)
      entitiesOf(doc).set(
        `${name}${n}`,
        new Y.Map<unknown>([
          ['kind', 'note'],
          ['text', new Y.Text('·'.repeat(16 * 1024))],
        ]),
      );
  });
const notesIn = (doc: Y.Doc) => entitiesOf(doc).size;

test('work larger than any message is sent in parts: at once, and what was written without a connection', async () => {
  await house.close();
  house = await openHouse({ log, admits: isAdmissible });
  const [awa, luc] = [open('edit:awa'), open('edit:luc')];
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  fill(awa.doc, 'a', 5);
  expect(awa.state()).toMatchObject({ status: 'saving', unsaved: 1 });
  await awa.becomes('saved');
  await until(() => notesIn(luc.doc) === 160);
  const { port } = new URL(house.url);
  await house.close();
  await awa.becomes('offline');
  fill(awa.doc, 'b', 5);
  entitiesOf(awa.doc).delete('a7');
  house = await openHouse({ log, admits: isAdmissible, port: Number(port) });
  await Promise.all([awa.becomes('saved'), luc.becomes('saved')]);
  await until(() => notesIn(luc.doc) === 319);
  expect(await house.rooms.read('p', notesIn)).toBe(319);
  // Nobody else waits behind it for long: it is taken bit by bit.
  const rows = log.rows('p').map(({ bytes }) => bytes.length);
  expect(Math.max(...rows)).toBeLessThan(2 * MAX_PART);
});

test('a single thing larger than a message is not called saved', async () => {
  const awa = open('edit:awa');
  await awa.becomes('saved');
  awa.write('x'.repeat(4 * 1024 * 1024));
  expect(awa.state()).toMatchObject({ status: 'left-out', refusal: 'too-large', unsaved: 1 });
});
