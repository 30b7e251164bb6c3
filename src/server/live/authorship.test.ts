import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { aHand, play, stepWithUndo } from '#product/hand.test-kit.ts';
import { until } from '../until.test-kit.ts';
import { addedBy, contradicts } from './authorship.server.ts';
import { LIMITS } from './limits.server.ts';
import { type MemoryLog, memoryLog } from './memory-log.test-kit.ts';
import { type Caller, EMPTY_STATE, type House, openHouse, updateOf, wordsIn } from './rooms.test-kit.ts';

let log: MemoryLog;
let house: House;
beforeEach(async () => {
  log = memoryLog();
  await log.create('p', EMPTY_STATE);
  house = await openHouse({ log });
});
afterEach(() => house.close());

/** What somebody types whose Yjs client id is 7. */
const hand = () => {
  const doc = new Y.Doc();
  doc.clientID = 7;
  return (text: string) => updateOf(() => doc.getText('t').insert(wordsIn(doc).length, text), doc);
};
const fateOf = async (caller: Caller, update: Uint8Array) => {
  const [before, count] = [caller.all('refused').length, (caller.all('saved').at(-1)?.count ?? 0) + 1];
  caller.update(update);
  await caller.hears('saved', (saved) => saved.count === count);
  return caller.all('refused')[before]?.code ?? 'taken';
};

test('nobody writes under the client id of somebody else who is there', async () => {
  const [awa, eve] = [await house.caller('edit:awa'), await house.caller('edit:eve')];
  const [typed, forged] = [hand(), hand()];
  const first = typed('awa ');
  expect(await fateOf(awa, first)).toBe('taken');
  expect(await fateOf(eve, first)).toBe('taken');
  forged('awa ');
  expect(await fateOf(eve, forged('eve '))).toBe('client-taken');
  expect(await fateOf(awa, typed('goes on'))).toBe('taken');
  expect(await house.rooms.read('p', wordsIn)).toBe('awa goes on');
});

test('the same person goes on under it from another connection, while the old one is not yet known to be dead', async () => {
  const typed = hand();
  const [before, after] = [await house.caller('edit:awa'), await house.caller('edit:awa')];
  expect(await fateOf(before, typed('before '))).toBe('taken');
  expect(await fateOf(after, typed('after'))).toBe('taken');
  before.socket.close();
  await until(() => house.rooms.who('p').length === 1);
  // It is held by the connection that took over.
  const eve = await house.caller('edit:eve');
  expect(await fateOf(eve, typed('eve'))).toBe('client-taken');
});

test('who has left holds no client id, also when something of theirs is taken only then', async () => {
  const [awa, eve] = [await house.caller('edit:awa'), await house.caller('edit:eve')];
  await awa.hears('hello');
  const [typed, continued] = [hand(), hand()];
  log.hold();
  const asked = log.asked();
  awa.update(typed('awa '));
  await asked;
  awa.update(typed('left '));
  await awa.roundTrip();
  awa.socket.close();
  await until(() => house.rooms.who('p').length === 1);
  log.release();
  await until(async () => (await house.rooms.read('p', wordsIn)) === 'awa left ');
  continued('awa left ');
  expect(await fateOf(eve, continued('eve'))).toBe('taken');
});

test('who comes back to find something else under their client id is told that theirs is not in', async () => {
  const awa = await house.caller('edit:awa');
  const [typed, forged] = [hand(), hand()];
  expect(await fateOf(awa, typed('awa '))).toBe('taken');
  awa.socket.close();
  await until(() => house.rooms.who('p').length === 0);
  const eve = await house.caller('edit:eve');
  forged('awa ');
  expect(await fateOf(eve, forged('eve '))).toBe('taken');
  const again = await house.caller('edit:awa');
  expect(await fateOf(again, typed('offline'))).toBe('client-taken');
  expect(await house.rooms.read('p', wordsIn)).toBe('awa eve ');
});

test('of two processes, the one whose row came second finds out, and shows what the log holds', async () => {
  const other = await openHouse({ log, limits: { ...LIMITS, look: 600_000 } });
  const [awa, eve] = [await house.caller('edit:awa'), await other.caller('edit:eve')];
  const [typed, forged] = [hand(), hand()];
  await Promise.all([awa.hears('hello'), eve.hears('hello')]);
  expect(await fateOf(awa, typed('awa'))).toBe('taken');
  expect(await fateOf(eve, forged('eve'))).toBe('client-taken');
  expect(await other.rooms.read('p', wordsIn)).toBe('awa');
  // What is the same in both is no quarrel: it was sent again.
  expect(await fateOf(eve, hand()('awa'))).toBe('taken');
  await other.close();
});

test('what was sent before is never taken for something else, however it comes again and whatever became of it', () => {
  const edits = fc.array(stepWithUndo, { maxLength: 25 });
  fc.assert(
    fc.property(edits, fc.array(fc.nat()), (steps, picks) => {
      const awa = aHand();
      const server = new Y.Doc();
      const updates: Uint8Array[] = [];
      awa.doc.on('update', (update: Uint8Array) => {
        updates.push(update);
        Y.applyUpdate(server, update);
      });
      for (const step of steps) play(awa, step);
      const again = [Y.encodeStateAsUpdate(awa.doc), ...picks.map((pick) => updates[pick % updates.length]!)];
      for (const update of again.filter(Boolean)) {
        const read = Y.decodeUpdate(update);
        expect([contradicts(server, read), ...addedBy(server, read)]).toEqual([false]);
      }
    }),
    { numRuns: 150 },
  );
});
