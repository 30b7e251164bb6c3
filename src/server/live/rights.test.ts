import { request } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { until } from '../until.test-kit.ts';
import { type Clock, realClock } from './clock.server.ts';
import type { MayEnter } from './door.server.ts';
import { HeldClock } from './held-clock.test-kit.ts';
import { LIMITS } from './limits.server.ts';
import { type MemoryLog, memoryLog } from './memory-log.test-kit.ts';
import { byToken, Caller, EMPTY_STATE, type House, openHouse, typed, wordsIn } from './rooms.test-kit.ts';

let log: MemoryLog;
let house: House;
beforeEach(async () => {
  log = memoryLog();
  await log.create('p', EMPTY_STATE);
  house = await openHouse({ log });
});
afterEach(() => house.close());

const words = () => house.rooms.read('p', wordsIn);
/** The states another client knows of, without its own. */
const seen = (guest: { provider: { awareness: Awareness }; doc: Y.Doc }) =>
  [...guest.provider.awareness.getStates()]
    .filter(([id]) => id !== guest.doc.clientID)
    .map(([, state]) => state);

const knock = async (path: string) => {
  const caller = new Caller(house.url.replace('/live', path));
  return caller.closed;
};

test('who may not enter is told why in a code that browsers can read', async () => {
  expect(await knock('/live/p?token=forged')).toBe(4401);
  expect(await knock('/live/p')).toBe(4401);
  expect(await knock('/live/nowhere?token=edit:awa')).toBe(4404);
  expect(await knock('/live/?token=edit:awa')).toBe(4404);
  expect(await knock('/live/%E0%A4%A?token=edit:awa')).toBe(4404);
  expect(await knock('/live/p?token=edit:awa&epoch=7')).toBe(4409);
});

test('an upgrade for another address is left alone', async () => {
  const socket = new WebSocket(house.url.replace('/live', '/elsewhere'));
  const failed = await new Promise((resolve) => socket.once('error', resolve));
  expect(String(failed)).toContain('socket hang up');
});

test.each(['//', '//[', 'http://['])(
  'an upgrade for %s, which is no address at all, is left alone as well',
  async (path) => {
    const { port } = new URL(house.url);
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket' };
    const asked = request({ port, path, headers }).end();
    expect(String(await new Promise((resolve) => asked.once('error', resolve)))).toContain('socket hang up');
  },
);

test('a door that fails lets nobody in, and says to come back', async () => {
  const failing = await openHouse({ log, mayEnter: () => Promise.reject(new Error('no database')) });
  expect(await new Caller(`${failing.url}/p`).closed).toBe(4503);
  await failing.close();
});

test('a view token cannot write, by update or by sync step 2, and is told so', async () => {
  const luc = await house.caller('view:luc');
  expect(await luc.hears('hello')).toMatchObject({ right: 'view', person: { name: 'luc' } });
  luc.update(typed('by update'));
  luc.say({ kind: 'update', update: typed('by step 2'), answer: true });
  luc.say({ kind: 'update', update: EMPTY_STATE, answer: true });
  await luc.hears('saved', ({ count }) => count === 3);
  expect(luc.all('refused')).toEqual([
    { kind: 'refused', number: 1, code: 'view-only' },
    { kind: 'refused', number: 2, code: 'view-only' },
  ]);
  expect(luc.all('step1')).toEqual([]);
  expect(await words()).toBe('');
  expect(log.rows('p')).toEqual([]);
});

test('a y-websocket client with a view token reads along', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const luc = await house.guest('view:luc').synced();
  const awa = await house.guest('edit:awa').synced();
  luc.text.insert(0, 'mine alone');
  awa.text.insert(0, 'for all');
  await luc.until((doc) => wordsIn(doc).includes('for all'));
  await until(() => house.rooms.stats().refused === 1);
  expect(await words()).toBe('for all');
  vi.restoreAllMocks();
});

test('name and colour are the server’s, whatever a client claims', async () => {
  const awa = await house.guest('edit:awa').synced();
  const luc = await house.guest('edit:luc').synced();
  awa.provider.awareness.setLocalState({ place: 'map', user: { name: 'The boss', colour: 'red' } });
  await until(() => seen(luc).length === 1);
  await until(() => seen(luc)[0]?.place === 'map');
  expect(seen(luc)).toEqual([
    {
      place: 'map',
      user: { id: 'awa', name: 'awa', colour: '#123456', right: 'edit', since: expect.any(Number) },
    },
  ]);
  expect(house.rooms.who('p').map(({ person, state }) => [person.name, state?.place])).toEqual([
    ['awa', 'map'],
    ['luc', undefined],
  ]);
});

test('a view token shows that it is there, and nothing it says of itself or of others', async () => {
  const awa = await house.guest('edit:awa').synced();
  awa.provider.awareness.setLocalState({ place: 'map' });
  const zoe = await house.guest('edit:zoe').synced();
  await until(() => seen(zoe)[0]?.place === 'map');
  const luc = await house.caller('view:luc', '');
  const spoof = (client: number, state: object) => {
    const awareness = new Awareness(Object.assign(new Y.Doc(), { clientID: client }));
    awareness.setLocalState(state);
    for (let clock = 0; clock < 50; clock++) awareness.setLocalState(state);
    const states = encodeAwarenessUpdate(awareness, [client]);
    awareness.destroy();
    luc.say({ kind: 'awareness', states });
  };
  spoof(awa.doc.clientID, { place: 'nowhere' });
  spoof(4242, { place: 'spoofed', user: { name: 'The boss' } });
  await until(() => seen(zoe).length === 2);
  expect(seen(zoe)).toContainEqual({
    user: { id: 'luc', name: 'luc', colour: '#123456', right: 'view', since: expect.any(Number) },
  });
  expect(seen(zoe).find(({ user }) => user.name === 'awa')).toMatchObject({ place: 'map' });
});

test('who disconnects is gone from the others’ screens', async () => {
  const awa = await house.guest('edit:awa').synced();
  const luc = await house.guest('edit:luc').synced();
  awa.provider.awareness.setLocalState({ place: 'map' });
  await until(() => seen(luc).length === 1);
  // Cut, not closed: nobody says goodbye.
  (awa.provider.ws as unknown as WebSocket).terminate();
  awa.provider.disconnect();
  await until(() => seen(luc).length === 0);
});

test('a revoked link is closed at once, and nothing sent after that is applied', async () => {
  const [awa, luc] = [await house.caller('edit:awa'), await house.caller('view:luc')];
  await Promise.all([awa.hears('hello'), luc.hears('hello')]);
  log.hold();
  const asked = log.asked();
  awa.update(typed('before'));
  await asked;
  house.rooms.closePeople('p', ({ link }) => link === 'edit-link');
  for (let round = 0; round < 20; round++) awa.update(typed('after'));
  // At once, whatever the store is at.
  expect(await awa.closed).toBe(4505);
  log.release();
  expect(await words()).toBe('before');
  expect(luc.socket.readyState).toBe(WebSocket.OPEN);
});

test('of what somebody sent before their link was revoked, nothing is taken that no row holds yet', async () => {
  const [awa, luc] = [await house.caller('edit:awa'), await house.caller('edit:luc')];
  await Promise.all([awa.hears('hello'), luc.hears('hello')]);
  log.hold();
  const asked = log.asked();
  awa.update(typed('before'));
  await asked;
  awa.update(typed('waits for the next row'));
  await awa.roundTrip();
  luc.update(typed('behind it, '));
  await luc.roundTrip();
  house.rooms.closePeople('p', ({ person }) => person.id === 'awa');
  log.release();
  expect(await awa.closed).toBe(4505);
  await luc.hears('saved');
  expect([...(await words())!.split(/(?=b)/)].sort()).toEqual(['before', 'behind it, ']);
});

test('whoever is shut out is heard no more, also while the line is being closed', async () => {
  const [awa, luc] = [await house.caller('edit:awa'), await house.caller('edit:luc')];
  await Promise.all([awa.hears('hello'), luc.hears('hello')]);
  // The goodbye stays unread, so the line stays open as long as it may.
  awa.socket.pause();
  house.rooms.closePeople('p', ({ person }) => person.id === 'awa');
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ place: 'still here' });
  awa.say({ kind: 'awareness', states: encodeAwarenessUpdate(awareness, [awareness.clientID]) });
  awareness.destroy();
  await until(() => house.rooms.who('p').length === 1);
  await luc.roundTrip();
  const heard = luc.all('awareness').map(({ states }) => new TextDecoder().decode(states));
  expect(heard.join()).not.toContain('still here');
  awa.socket.terminate();
});

test('a client that does not answer the goodbye is cut within a second all the same', async () => {
  const goodbyes = new HeldClock((milliseconds) => milliseconds === LIMITS.goodbye);
  const patient = await openHouse({ log, clock: goodbyes });
  const awa = await patient.caller('edit:awa');
  await awa.hears('hello');
  awa.socket.pause();
  patient.rooms.closePeople('p', () => true);
  expect(patient.rooms.who('p')).toHaveLength(1);
  expect(LIMITS.goodbye).toBeLessThan(1_000);
  goodbyes.pass(LIMITS.goodbye);
  await until(() => patient.rooms.who('p').length === 0);
  awa.socket.terminate();
  await patient.close();
});

test('a link revoked while its bearer is on the way in does not open', async () => {
  let revoked = false;
  let asked = 0;
  let answer = () => {};
  const slow = await openHouse({
    log,
    mayEnter: async (knock) => {
      asked++;
      const verdict = revoked ? ({ ok: false, reason: 'revoked' } as const) : await byToken(knock);
      if (!revoked) await new Promise<void>((resolve) => (answer = resolve));
      return verdict;
    },
  });
  const caller = new Caller(`${slow.url}/p?token=edit:awa`);
  await until(() => asked === 1);
  revoked = true;
  slow.rooms.closePeople('p', () => true);
  answer();
  expect(await caller.closed).toBe(4410);
  expect(asked).toBe(2);
  await slow.close();
});

/** The wait for the end of a minute, of which some may be over when it begins. */
const isMinute = (milliseconds: number) => milliseconds > 59_000 && milliseconds <= 60_000;

/** A door behind which rights end after so many milliseconds. */
const endingIn =
  (endsIn: number): MayEnter =>
  async (knock) => {
    const entry = await byToken(knock);
    return entry.ok ? { ...entry, endsIn } : entry;
  };

test('a right that ends by time closes the connection when it does, and the door decides anew', async () => {
  const terms = new HeldClock(isMinute);
  const brief = await openHouse({ log, clock: terms, mayEnter: endingIn(60_000) });
  const [awa, luc] = [await brief.caller('edit:awa'), await brief.caller('view:luc')];
  await Promise.all([awa.hears('hello'), luc.hears('hello')]);
  awa.update(typed('before'));
  await awa.hears('saved');
  luc.socket.close();
  await luc.closed;
  // Who has left has no term any more.
  await until(() => terms.waiting === 1);
  terms.pass(60_000);
  for (let round = 0; round < 20; round++) awa.update(typed('after'));
  expect(await awa.closed).toBe(4505);
  expect(await brief.rooms.read('p', wordsIn)).toBe('before');
  await brief.close();
});

test('behind the end of a right nothing is taken, however late the timer is', async () => {
  let ahead = 0;
  const after: Clock['after'] = (milliseconds, act) =>
    isMinute(milliseconds) ? () => {} : realClock.after(milliseconds, act);
  const clock = { ...realClock, after, now: () => realClock.now() + ahead };
  const brief = await openHouse({ log, clock, mayEnter: endingIn(60_000) });
  const awa = await brief.caller('edit:awa');
  await awa.hears('hello');
  ahead = 60_000;
  awa.update(typed('too late'));
  expect(await awa.closed).toBe(4505);
  expect(await brief.rooms.read('p', wordsIn)).toBe('');
  await brief.close();
});

test('a right that ends in three months is not taken for one that has', async () => {
  const patient = await openHouse({ log, mayEnter: endingIn(90 * 24 * 3_600_000) });
  const awa = await patient.caller('edit:awa');
  await awa.hears('hello');
  for (let round = 0; round < 20; round++) await awa.roundTrip();
  expect(awa.socket.readyState).toBe(WebSocket.OPEN);
  await patient.close();
});

test('a removed product closes for everybody', async () => {
  const awa = await house.caller('edit:awa');
  await awa.hears('hello');
  await house.rooms.remove('p');
  expect(await awa.closed).toBe(4404);
  expect(await words()).toBeNull();
});
