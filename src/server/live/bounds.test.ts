import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isAdmissible } from '#product/admission.ts';
import { entitiesOf } from '#product/document.ts';
import { encodeMessage } from '#product/wire.ts';
import { until } from '../until.test-kit.ts';
import { compactorHere } from './compactor.server.ts';
import { HeldClock } from './held-clock.test-kit.ts';
import { LIMITS } from './limits.server.ts';
import { type MemoryLog, memoryLog } from './memory-log.test-kit.ts';
import {
  type Caller,
  EMPTY_STATE,
  type House,
  openHouse,
  typed,
  updateOf,
  wordsIn,
} from './rooms.test-kit.ts';

const MiB = 1024 * 1024;
/** No brake on who sends, and no folding beside it, which takes the thread that everybody here shares. */
const unhurried = { ...LIMITS, bytes: { perSecond: 1e9, burst: 1e9 }, fold: { rows: 1e9, bytes: 1e9 } };
let log: MemoryLog;
let house: House;
beforeEach(async () => {
  log = memoryLog();
  await log.create('p', EMPTY_STATE);
});
afterEach(async () => {
  log.release();
  await house.close();
});

/** The document as a caller was sent it up to now, each time it is asked for. */
const documentOf = (caller: Caller) => {
  const doc = new Y.Doc();
  let applied = 0;
  return () => {
    const updates = caller.all('update');
    for (const { update } of updates.slice(applied)) Y.applyUpdate(doc, update);
    applied = updates.length;
    return doc;
  };
};
const synced = async (token: string) => {
  const caller = await house.caller(token);
  caller.say({ kind: 'step1', stateVector: new Uint8Array([0]) });
  await caller.hears('update', ({ answer }) => answer);
  return caller;
};

test('garbage in every form leaves the server and the others as they were', async () => {
  house = await openHouse({ log });
  const luc = await house.guest('edit:luc').synced();
  luc.text.insert(0, 'sound');
  const sound = typed('some words to be mutated');
  const mutated = fc
    .array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    .map((changes) => {
      const update = sound.slice();
      for (const [at, value] of changes) update[at] = value;
      return encodeMessage({ kind: 'update', update, answer: false });
    });
  const noise = fc.uint8Array({ minLength: 1, maxLength: 60 });
  const typedNoise = fc.tuple(fc.constantFrom(0, 1, 2, 3, 100, 101, 102, 103), noise);
  const frame = fc.oneof(
    noise,
    typedNoise.map(([kind, rest]) => Uint8Array.from([kind, ...rest])),
    mutated,
  );
  for (const frames of fc.sample(fc.array(frame, { minLength: 30, maxLength: 30 }), 40)) {
    const vandal = await house.caller('edit:vandal', '');
    for (const bytes of frames) vandal.socket.send(bytes);
    vandal.socket.send('and text');
    vandal.socket.close();
    await vandal.closed;
  }
  const late = await house.guest('edit:zoe').synced();
  await late.until((doc) => wordsIn(doc).includes('sound'));
  expect(luc.doc.store.pendingStructs).toBeNull();
  expect(late.doc.store.pendingStructs).toBeNull();
  luc.text.insert(0, 'still ');
  await late.until((doc) => wordsIn(doc).includes('still '));
});

test('an update that is none is refused by its number, and too many end the connection', async () => {
  house = await openHouse({ log });
  const vandal = await house.caller('edit:vandal');
  vandal.update(typed('good'));
  vandal.update(new Uint8Array([9, 9, 9]));
  await vandal.hears('saved', ({ count }) => count === 2);
  expect(vandal.all('refused')).toEqual([{ kind: 'refused', number: 2, code: 'malformed' }]);
  for (let round = 0; round < LIMITS.malformed; round++) vandal.update(new Uint8Array([9, 9, 9]));
  expect(await vandal.closed).toBe(4400);
  expect(await house.rooms.read('p', wordsIn)).toBe('good');
});

test('an update that builds on one that never came is asked for again, whole', async () => {
  house = await openHouse({ log });
  const awa = await synced('edit:awa');
  const doc = new Y.Doc();
  updateOf(() => doc.getText('t').insert(0, 'first '), doc);
  const second = updateOf(() => doc.getText('t').insert(6, 'second'), doc);
  const questions = awa.all('step1').length;
  awa.update(second);
  await awa.hears('refused', ({ code }) => code === 'incomplete');
  await until(() => awa.all('step1').length > questions);
  const { stateVector } = awa.all('step1').at(-1)!;
  awa.say({ kind: 'update', update: Y.encodeStateAsUpdate(doc, stateVector), answer: true });
  await awa.hears('saved', ({ count }) => count === 2);
  expect(await house.rooms.read('p', wordsIn)).toBe('first second');
});

test('a message beyond 4 MiB ends its connection alone', async () => {
  house = await openHouse({ log });
  const [awa, luc] = [await synced('edit:awa'), await synced('edit:luc')];
  awa.update(new Uint8Array(4 * MiB + 1));
  expect(await awa.closed).toBe(1009);
  luc.update(typed('untouched'));
  await luc.hears('saved');
});

test('who does not read is not buffered for, keeps nobody waiting, and gets one whole when reading again', async () => {
  house = await openHouse({ log, limits: unhurried });
  const [awa, slow, luc] = [await synced('edit:awa'), await synced('edit:slow'), await synced('edit:luc')];
  const [his, theirs] = [documentOf(luc), documentOf(slow)];
  const lengthOf = (seen: () => Y.Doc) => seen().getText('t').length;
  slow.socket.pause();
  const doc = new Y.Doc();
  const rounds = 40;
  for (let round = 1; round <= rounds; round++) {
    awa.update(updateOf(() => doc.getText('t').insert(0, `${round},`.padEnd(256 * 1024, '·')), doc));
    await until(() => lengthOf(his) === doc.getText('t').length);
  }
  expect(wordsIn(his())).toBe(wordsIn(doc));
  slow.socket.resume();
  await until(() => lengthOf(theirs) === doc.getText('t').length);
  expect(slow.all('update').length).toBeLessThan(rounds);
  awa.update(updateOf(() => doc.getText('t').insert(0, 'and on'), doc));
  await until(() => wordsIn(theirs()).startsWith('and on'));
});

test('who never reads again is cut', async () => {
  const beats = new HeldClock((milliseconds) => milliseconds === LIMITS.heartbeat);
  house = await openHouse({ log, clock: beats, limits: unhurried });
  const [awa, slow] = [await synced('edit:awa'), await synced('edit:slow')];
  slow.socket.pause();
  const doc = new Y.Doc();
  for (let round = 1; round <= 30; round++) {
    awa.update(updateOf(() => doc.getText('t').insert(0, '·'.repeat(256 * 1024)), doc));
    await awa.hears('saved', ({ count }) => count === round);
  }
  beats.pass(0);
  // Who lives has answered by now: what is said is heard in order.
  await awa.roundTrip();
  await awa.roundTrip();
  expect(house.rooms.who('p')).toHaveLength(2);
  beats.pass(LIMITS.drain + 1);
  await until(() => house.rooms.who('p').length === 1);
  expect(house.rooms.who('p')[0]?.person.id).toBe('awa');
  slow.socket.terminate();
});

test('who sends too fast is read more slowly, loses nothing, and the others go on', async () => {
  // More than the others ever wait for.
  const rests = new HeldClock((milliseconds) => milliseconds > 100_000);
  const messages = { perSecond: 0.001, burst: 60 };
  house = await openHouse({ log, clock: rests, limits: { ...unhurried, messages } });
  const [flood, luc] = [await synced('edit:flood'), await synced('edit:luc')];
  const doc = new Y.Doc();
  // Large enough that the socket is read in many chunks: one that was read already passes whole.
  const edit = () => updateOf(() => doc.getText('t').insert(0, 'x'.repeat(16 * 1024)), doc);
  const updates = Array.from({ length: 120 }, edit);
  for (const update of updates) flood.update(update);
  luc.update(typed('L'));
  await luc.hears('saved');
  await until(() => rests.waiting > 0);
  const all = 120 * 16 * 1024 + 1;
  const length = () => house.rooms.read('p', (served) => wordsIn(served).length);
  expect(await length()).toBeLessThan(all);
  const saved = () => flood.all('saved').at(-1)?.count === 120;
  await until(() => {
    rests.pass(60_000_000);
    return saved();
  });
  expect(await length()).toBe(all);
});

test('while the store is away the server reads no more than it may keep', async () => {
  house = await openHouse({ log, limits: { ...unhurried, inbox: 64 * 1024 } });
  const awa = await synced('edit:awa');
  log.hold();
  const asked = log.asked();
  const doc = new Y.Doc();
  const send = () => awa.update(updateOf(() => doc.getText('t').insert(0, '·'.repeat(16 * 1024)), doc));
  send();
  await asked;
  for (let round = 0; round < 200; round++) send();
  const luc = await house.caller('edit:luc');
  await until(() => house.rooms.who('p').length === 2);
  // 6 MB (·: two bytes each) were offered; what is kept is the bound and the chunk that crossed it.
  expect(house.rooms.stats().waitingBytes).toBeLessThan(512 * 1024);
  log.release();
  await awa.hears('saved', ({ count }) => count === 201);
  expect(await house.rooms.read('p', (served) => wordsIn(served).length)).toBe(201 * 16 * 1024);
  luc.socket.close();
});

test('of all rooms together the server keeps no more than one bound either, however little each of them holds', async () => {
  const rooms = Array.from({ length: 20 }, (_, at) => `p${at}`);
  for (const room of rooms) await log.create(room, EMPTY_STATE);
  const [inbox, backlog] = [256 * 1024, 512 * 1024];
  house = await openHouse({ log, limits: { ...unhurried, inbox, backlog } });
  log.hold();
  const asked = log.asked();
  const senders = await Promise.all(rooms.map((room) => house.caller('edit:awa', 'ack=1', room)));
  const doc = new Y.Doc();
  const edit = () => updateOf(() => doc.getText('t').insert(0, 'x'.repeat(16 * 1024)), doc);
  const edits = Array.from({ length: 16 }, edit);
  for (const sender of senders) await sender.hears('hello');
  for (const sender of senders) for (const update of edits) sender.update(update);
  await asked;
  // 5 MB are offered, 256 KB to each room, which alone would be taken; each may still bring the chunk it had read, and
  // one more behind the first that was taken.
  await until(() => house.rooms.stats().waitingBytes > backlog);
  // Whatever is read is read by now: who comes late is answered behind it.
  const late = await house.caller('view:luc');
  for (let round = 0; round < 5; round++) await late.roundTrip();
  expect(house.rooms.stats().waitingBytes).toBeLessThan(backlog + rooms.length * 128 * 1024);
  log.release();
  for (const sender of senders) await sender.hears('saved', ({ count }) => count === edits.length);
});

test('a connection that no longer answers is cut', async () => {
  const beats = new HeldClock((milliseconds) => milliseconds === LIMITS.heartbeat);
  house = await openHouse({ log, clock: beats });
  const [awa, luc] = [await synced('edit:awa'), await synced('edit:luc')];
  awa.socket.pause();
  beats.pass(LIMITS.heartbeat);
  // The first brings the question, and the second comes behind the answer.
  await luc.roundTrip();
  await luc.roundTrip();
  expect(house.rooms.who('p')).toHaveLength(2);
  beats.pass(LIMITS.heartbeat);
  await until(() => house.rooms.who('p').length === 1);
  expect(house.rooms.who('p')[0]?.person.id).toBe('luc');
  expect(luc.socket.readyState).toBe(luc.socket.OPEN);
  awa.socket.terminate();
});

/** As much work in small things as fits into so many KiB, or nearly. */
const manyNotes = (kibibytes: number): Uint8Array =>
  updateOf((doc) => {
    for (let n = 0; n < (kibibytes * 1024) / 64; n++)
      entitiesOf(doc).set(
        `n${n}`,
        new Y.Map<unknown>([
          ['kind', 'note'],
          ['title', `note ${n}`],
        ]),
      );
  });
const notesIn = (doc: Y.Doc) => entitiesOf(doc).size;

test('what is large is taken bit by bit, between what others send, and acknowledged once all of it is in', async () => {
  house = await openHouse({ log, limits: unhurried, admits: isAdmissible });
  const [awa, luc] = [await synced('edit:awa'), await synced('edit:luc')];
  const large = manyNotes(1_024);
  expect(large.length).toBeGreaterThan(700 * 1024);
  awa.update(large);
  awa.update(updateOf((doc) => doc.getMap('product').set('title', 'behind it')));
  const others = Array.from({ length: 20 }, (_, n) =>
    updateOf((doc) => doc.getMap('setAside').set(`k${n}`, 1)),
  );
  for (const [n, update] of others.entries()) {
    luc.update(update);
    await luc.hears('saved', ({ count }) => count > n);
  }
  expect(awa.all('saved')).toEqual([]);
  await awa.hears('saved', ({ count }) => count === 2);
  expect(awa.all('refused')).toEqual([]);
  expect(await house.rooms.read('p', notesIn)).toBe(16_384);
  const rows = log.rows('p').map(({ bytes }) => bytes.length);
  expect(Math.max(...rows)).toBeLessThan(2 * LIMITS.atOnce);
  await until(() => notesIn(documentOf(luc)()) === 16_384);
});

test('what is large and no update is a strike, and the first bit that may not enter ends the rest', async () => {
  house = await openHouse({ log, limits: unhurried, admits: isAdmissible });
  const awa = await synced('edit:awa');
  awa.update(new Uint8Array(100_000).fill(255));
  const wrong = updateOf((doc) => {
    for (let n = 0; n < 3_000; n++)
      entitiesOf(doc).set(
        n === 1_500 ? 'wrong' : `n${n}`,
        n === 1_500 ? 'no entity' : new Y.Map<unknown>([['kind', 'note']]),
      );
  });
  awa.update(wrong);
  awa.update(updateOf((doc) => doc.getMap('product').set('title', 'and goes on')));
  await awa.hears('saved', ({ count }) => count === 3);
  expect(awa.all('refused')).toEqual([
    { kind: 'refused', number: 1, code: 'malformed' },
    { kind: 'refused', number: 2, code: 'not-a-model' },
  ]);
  const taken = (await house.rooms.read('p', (doc) => [...entitiesOf(doc).keys()]))!;
  expect(taken).toEqual(Array.from(taken, (_, n) => `n${n}`));
  expect(taken.length).toBeGreaterThan(100);
  expect(taken.length).toBeLessThan(1_500);
  // Of few things, it is taken or refused whole.
  awa.update(
    updateOf((doc) => {
      entitiesOf(doc).set('few', new Y.Map<unknown>([['text', new Y.Text('x'.repeat(100_001))]]));
    }),
  );
  await awa.hears('refused', ({ number, code }) => number === 4 && code === 'not-a-model');
  expect(await house.rooms.read('p', (doc) => entitiesOf(doc).has('few'))).toBe(false);
});

test('who is put out while something large of theirs is taken writes no more of it', async () => {
  house = await openHouse({ log, limits: unhurried, admits: isAdmissible });
  const [awa, luc] = [await synced('edit:awa'), await synced('edit:luc')];
  awa.update(manyNotes(1_024));
  await until(() => notesIn(documentOf(luc)()) > 0);
  house.rooms.closePeople('p', ({ person }) => person.id === 'awa');
  const then = log.rows('p').length;
  expect(await awa.closed).toBe(4505);
  luc.update(updateOf((doc) => doc.getMap('product').set('title', 'goes on')));
  await luc.hears('saved');
  // One row may have been on its way.
  expect(log.rows('p').length).toBeLessThanOrEqual(then + 2);
});

test('a room does not rest while something large is taken of somebody who has left', async () => {
  const cut = Promise.withResolvers<void>();
  const compactor = compactorHere(log);
  const parts: typeof compactor.parts = (...args) => cut.promise.then(() => compactor.parts(...args));
  const beats = new HeldClock((milliseconds) => milliseconds === LIMITS.heartbeat);
  const limits = { ...unhurried, idle: 0 };
  house = await openHouse({ log, limits, clock: beats, compactor: { ...compactor, parts } });
  const awa = await synced('edit:awa');
  awa.update(manyNotes(64));
  await until(() => house.rooms.stats().updates === 1);
  awa.socket.terminate();
  // Their line is not read meanwhile: that it is dead is known by what is written to it.
  await until(() => {
    house.rooms.news('p', 'play one');
    return house.rooms.stats().connections === 0;
  });
  beats.pass(LIMITS.heartbeat);
  expect(house.rooms.stats().rooms).toBe(1);
  cut.resolve();
  await until(() => house.rooms.stats().waitingBytes === 0);
  beats.pass(LIMITS.heartbeat);
  expect(house.rooms.stats().rooms).toBe(0);
  expect((await log.load('p'))!.seq).toBeGreaterThan(0);
});

test('questions and carried edits that are larger than any of ours cost the server nothing', async () => {
  house = await openHouse({ log, limits: unhurried });
  const [awa, eve] = [await synced('edit:awa'), await synced('edit:eve')];
  const before = awa.all('update').length;
  awa.say({ kind: 'step1', stateVector: new Uint8Array(LIMITS.question + 1) });
  await awa.roundTrip();
  expect(awa.all('update')).toHaveLength(before);
  eve.say({ kind: 'carry', epoch: 1, update: new Uint8Array(LIMITS.carry + 1) });
  expect(await eve.closed).toBe(4400);
});
