import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { until } from '../until.test-kit.ts';
import { HeldClock } from './held-clock.test-kit.ts';
import { LIMITS } from './limits.server.ts';
import { type MemoryLog, memoryLog } from './memory-log.test-kit.ts';
import { EMPTY_STATE, type House, openHouse, typed, updateOf, wordsIn } from './rooms.test-kit.ts';
import { StoreAway } from './settled.server.ts';

let log: MemoryLog;
let house: House;
beforeEach(async () => {
  log = memoryLog();
  await log.create('p', EMPTY_STATE);
  house = await openHouse({
    log,
    limits: { ...LIMITS, away: { silence: 50, firstPause: 5, lastPause: 20 } },
  });
});
afterEach(async () => {
  log.release();
  log.mend();
  await house.close();
});

const ready = async (token: string) => {
  const caller = await house.caller(token);
  await caller.hears('hello');
  caller.say({ kind: 'step1', stateVector: new Uint8Array([0]) });
  await caller.hears('update', ({ answer }) => answer);
  return caller;
};
const stored = () => {
  const doc = new Y.Doc();
  for (const { bytes } of log.rows('p')) Y.applyUpdate(doc, bytes);
  return wordsIn(doc);
};

test('an edit is passed on and acknowledged once its row is committed, and not before', async () => {
  const [awa, luc] = [await ready('edit:awa'), await ready('edit:luc')];
  log.hold();
  const asked = log.asked();
  awa.update(typed('waits'));
  await asked;
  await Promise.all([awa.roundTrip(), luc.roundTrip()]);
  expect(awa.all('saved')).toEqual([]);
  expect(luc.all('update').filter(({ answer }) => !answer)).toEqual([]);
  expect(stored()).toBe('');
  log.release();
  expect(await awa.hears('saved')).toEqual({ kind: 'saved', count: 1 });
  await luc.hears('update', ({ answer }) => !answer);
  // Who wrote it has it already.
  expect(awa.all('update').filter(({ answer }) => !answer)).toEqual([]);
  expect(stored()).toBe('waits');
});

test('negative control: a log that says committed too soon is seen to lose an acknowledged edit', async () => {
  const forgetful = memoryLog();
  await forgetful.create('p', EMPTY_STATE);
  const lying = await openHouse({ log: { ...forgetful, append: async (rows) => rows.map(() => true) } });
  const caller = await lying.caller('edit:awa');
  caller.update(typed('lost'));
  await caller.hears('saved');
  await lying.close();
  expect(forgetful.rows('p')).toEqual([]);
});

test('who comes while a commit is under way is not shown what may yet be lost', async () => {
  // However slow this machine is, the store does not count as away meanwhile.
  const clock = new HeldClock((milliseconds) => milliseconds === LIMITS.away.silence);
  const patient = await openHouse({ log, clock });
  const awa = await patient.caller('edit:awa');
  await awa.hears('hello');
  log.hold();
  const asked = log.asked();
  awa.update(typed('not yet'));
  await asked;
  const luc = await patient.caller('edit:luc');
  luc.say({ kind: 'step1', stateVector: new Uint8Array([0]) });
  await until(() => patient.rooms.who('p').length === 2);
  await awa.roundTrip();
  expect(luc.heard).toEqual([]);
  log.release();
  const { update } = await luc.hears('update', ({ answer }) => answer);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  expect(wordsIn(doc)).toBe('not yet');
  await patient.close();
});

test('acknowledgements count the update messages of the connection, answers to our question among them', async () => {
  const awa = await ready('edit:awa');
  awa.say({ kind: 'update', update: EMPTY_STATE, answer: true });
  await awa.hears('saved', ({ count }) => count === 1);
  for (let round = 0; round < 5; round++) awa.update(typed(`${round}`));
  await awa.hears('saved', ({ count }) => count === 6);
  expect(stored()).toHaveLength(5);
});

test('while the store is away nothing is acknowledged, who listens is told, and all of it follows in order', async () => {
  const awa = await ready('edit:awa');
  log.breakDown();
  const doc = new Y.Doc();
  const say = (word: string) =>
    awa.update(updateOf(() => doc.getText('t').insert(doc.getText('t').length, word), doc));
  say('one ');
  await awa.hears('store', ({ away }) => away);
  say('two ');
  say('three');
  await awa.roundTrip();
  expect(awa.all('saved')).toEqual([]);
  await expect(house.rooms.change('p', null, () => 1)).rejects.toThrow(StoreAway);
  await expect(house.rooms.read('p', () => 1)).rejects.toThrow(StoreAway);
  log.mend();
  await awa.hears('store', ({ away }) => !away);
  await awa.hears('saved', ({ count }) => count === 3);
  expect(stored()).toBe('one two three');
});

test('a store that does not answer at all counts as away', async () => {
  const awa = await ready('edit:awa');
  log.hold();
  awa.update(typed('silence'));
  await awa.hears('store', ({ away }) => away);
  log.release();
  await awa.hears('saved');
  expect(awa.all('store').map(({ away }) => away)).toEqual([true, false]);
});

test('who knocks while the product cannot be read is told to come back', async () => {
  log.breakDown();
  const caller = await house.caller('edit:awa');
  expect(await caller.closed).toBe(4503);
  log.mend();
  await ready('edit:awa');
});

test('a commit whose answer is lost is found in the log, once', async () => {
  const [awa, luc] = [await ready('edit:awa'), await ready('edit:luc')];
  log.loseNextAnswer();
  awa.update(typed('once'));
  await awa.hears('saved', ({ count }) => count === 1);
  await luc.hears('update', ({ answer }) => !answer);
  expect(log.rows('p')).toHaveLength(1);
  expect(await house.rooms.read('p', wordsIn)).toBe('once');
});

test('two processes on one log take turns: the later reads what it lacked, and nobody loses an edit', async () => {
  const other = await openHouse({ log });
  const here = await ready('edit:awa');
  const there = await other.caller('edit:luc');
  await there.hears('hello');
  here.update(typed('here '));
  await here.hears('saved');
  there.update(typed('there '));
  await there.hears('saved');
  const seen = await other.rooms.read('p', wordsIn);
  expect([...seen!.split(' ')].sort()).toEqual(['', 'here', 'there']);
  expect(log.rows('p').map(({ seq }) => seq)).toEqual([1, 2]);
  await other.close();
});

test('a change that met another process’s row, and then a store that is away, is not waited for without end', async () => {
  let readable = true;
  const since: MemoryLog['since'] = (at) => (readable ? log.since(at) : Promise.reject(new Error('away')));
  const here = await openHouse({ log: { ...log, since } });
  await here.rooms.read('p', wordsIn);
  await log.append([{ productId: 'p', epoch: 1, seq: 1, rights: 0, bytes: typed('theirs'), by: null }]);
  readable = false;
  const change = here.rooms.change('p', null, (doc) => doc.getText('t').insert(0, 'mine'));
  await expect(change).rejects.toThrow(StoreAway);
  await here.close();
});

test('a product whose log is damaged cannot be entered, and keeps nobody from the others', async () => {
  await log.create('damaged', new Uint8Array([1, 1, 7, 0, 0x84, 7, 9, 1, 97, 0]));
  const caller = await house.caller('edit:awa', 'ack=1', 'damaged');
  expect(await caller.closed).toBe(4503);
  await expect(house.rooms.read('damaged', wordsIn)).rejects.toThrow(StoreAway);
  await ready('edit:luc');
});

test('closing commits what has arrived, and says that it will be back', async () => {
  const awa = await ready('edit:awa');
  awa.update(typed('last words'));
  await until(() => house.rooms.stats().updates > 0);
  await house.rooms.close();
  expect(await awa.closed).toBe(1012);
  expect(stored()).toBe('last words');
});

test('a room nobody uses is folded and leaves memory; the next who comes finds everything', async () => {
  const beats = new HeldClock((milliseconds) => milliseconds === LIMITS.heartbeat);
  const brief = await openHouse({ log, clock: beats });
  const awa = await brief.caller('edit:awa');
  for (const word of ['a', 'b', 'c']) awa.update(typed(word));
  await awa.hears('saved', ({ count }) => count === 3);
  awa.socket.close();
  await until(() => brief.rooms.stats().connections === 0);
  beats.pass(LIMITS.idle + 1);
  expect(brief.rooms.stats().rooms).toBe(0);
  await until(async () => (await log.load('p'))?.updates.length === 0);
  expect(await brief.rooms.read('p', (doc) => wordsIn(doc).length)).toBe(3);
  await brief.close();
});

test('the log is folded behind enough rows while people go on', async () => {
  const small = await openHouse({ log, limits: { ...LIMITS, fold: { rows: 3, bytes: 1e9 } } });
  const awa = await small.caller('edit:awa');
  for (let count = 1; count <= 7; count++) {
    awa.update(typed('x'));
    await awa.hears('saved', (message) => message.count === count);
  }
  await until(async () => (await log.load('p'))?.updates.length === 1);
  expect((await log.load('p'))?.seq).toBe(7);
  await small.close();
});
