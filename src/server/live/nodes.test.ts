import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openTestDb } from '../db/db.test-kit.ts';
import { until } from '../until.test-kit.ts';
import { realClock } from './clock.server.ts';
import type { MayEnter } from './door.server.ts';
import { HeldClock } from './held-clock.test-kit.ts';
import { LIMITS } from './limits.server.ts';
import { postgresLog } from './log.server.ts';
import { type MemoryBus, memoryBus } from './memory-bus.test-kit.ts';
import { postgresBus } from './postgres-bus.server.ts';
import { changeRights } from './rights.server.ts';
import {
  byToken,
  type Caller,
  EMPTY_STATE,
  type House,
  openHouse,
  typed,
  wordsIn,
} from './rooms.test-kit.ts';

const { pool, orm, url } = await openTestDb();
const log = postgresLog(pool);
const limits = { ...LIMITS, beat: 100, lease: 2_000, farPresence: 20 };

/** A door that reads its rights from the database, as the real one does. */
const shutOut = new Set<string>();
const door: MayEnter = async (knock) => {
  const entry = await byToken(knock);
  const { rows } = await pool.query('select rights from snapshots where product_id = $1', [knock.productId]);
  if (entry.ok && shutOut.has(entry.person.id)) return { ok: false, reason: 'revoked' };
  return entry.ok ? { ...entry, rights: rows[0]?.rights ?? 0 } : entry;
};
const revoke = async (name: string) => {
  await orm.transaction(async (rows) => {
    await changeRights(rows, 'p');
    shutOut.add(name);
  });
};

let bus: MemoryBus;
let lines: ReturnType<MemoryBus['line']>[] = [];
let nodes: House[] = [];
const node = async (options: Partial<Parameters<typeof openHouse>[0]> = {}) => {
  const line = bus.line();
  lines.push(line);
  const house = await openHouse({ log, bus: line, limits, mayEnter: door, ...options });
  nodes.push(house);
  return house;
};

beforeEach(async () => {
  bus = memoryBus();
  shutOut.clear();
  await log.remove('p');
  await log.create('p', EMPTY_STATE);
});
afterEach(async () => {
  for (const line of lines) line.mend();
  await Promise.all(nodes.map((house) => house.close()));
  [nodes, lines] = [[], []];
});

const ready = async (house: House, token: string) => {
  const caller = await house.caller(token);
  await caller.hears('hello');
  caller.say({ kind: 'step1', stateVector: new Uint8Array([0]) });
  await caller.hears('update', ({ answer }) => answer);
  return caller;
};
const shows = (caller: Caller) => {
  const doc = new Y.Doc();
  for (const { update } of caller.all('update')) Y.applyUpdate(doc, update);
  return wordsIn(doc);
};
const meet = () => until(() => nodes.every((house) => house.rooms.stats().nodes === nodes.length));
const logged = async () => {
  const { rows } = await pool.query<{ seq: string }>(
    `select seq from updates where product_id = 'p' order by seq`,
  );
  return rows.map(({ seq }) => Number(seq));
};

test.each([
  ['with a bus', (_line: number) => {}],
  ['without a bus, as everybody knows', (line: number) => lines[line]!.breakDown()],
  ['with a bus that is dead in silence', (line: number) => lines[line]!.cutSilently()],
])('two processes serve one product at once, %s', async (_how, spoil) => {
  const [here, there] = [await node(), await node()];
  await meet();
  const [awa, luc] = [await ready(here, 'edit:awa'), await ready(there, 'edit:luc')];
  spoil(0);
  const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  for (const [at, word] of words.entries()) (at % 2 ? awa : luc).update(typed(word));
  await Promise.all([awa, luc].map((caller) => caller.hears('saved', ({ count }) => count === 4)));
  const all = (caller: Caller) => [...shows(caller)].sort().join('');
  // Who wrote a letter has it already; here it is counted among those seen.
  const own = [awa, luc].map((caller) => words.filter((_, at) => (caller === awa ? at % 2 : at % 2 === 0)));
  await until(() => new Set([...all(awa), ...own[0]!]).size === 8);
  await until(() => new Set([...all(luc), ...own[1]!]).size === 8);
  for (const { rooms } of nodes) {
    expect(await rooms.read('p', (doc) => [...wordsIn(doc)].sort().join(''))).toBe('abcdefgh');
  }
  // Without a gap, and no edit in it twice.
  const seqs = await logged();
  expect(seqs).toEqual(seqs.map((_, at) => at + 1));
  expect(seqs.length).toBeLessThanOrEqual(8);
});

test('at most speed, two processes that write the same product take turns and lose nothing', async () => {
  const [here, there] = [await node(), await node()];
  await meet();
  const people = await Promise.all(
    [here, there].flatMap((house, at) => [0, 1, 2].map((who) => ready(house, `edit:p${at}${who}`))),
  );
  const docs = people.map(() => new Y.Doc());
  for (let round = 1; round <= 40; round++) {
    for (const [at, person] of people.entries()) {
      const doc = docs[at]!;
      const before = Y.encodeStateVector(doc);
      doc.getArray('a').push([`${at}.${round}`]);
      person.update(Y.encodeStateAsUpdate(doc, before));
    }
    if (round % 4 === 0) await people[round % people.length]!.roundTrip();
  }
  await Promise.all(people.map((person) => person.hears('saved', ({ count }) => count === 40)));
  const states = await Promise.all(
    nodes.map(({ rooms }) => rooms.read('p', (doc) => doc.getArray('a').toJSON())),
  );
  expect(states[0]).toHaveLength(240);
  expect(states[1]).toEqual(states[0]);
  const seqs = await logged();
  expect(seqs).toEqual(seqs.map((_, at) => at + 1));
});

test('a process that ends in mid-tick leaves nothing acknowledged behind, and nobody splits', async () => {
  const gone = new Error('killed');
  let dying = false;
  const here = await node({
    log: {
      ...log,
      append: (rows) => (dying ? log.append(rows).then(() => Promise.reject(gone)) : log.append(rows)),
    },
  });
  const there = await node();
  await meet();
  const [awa, luc] = [await ready(here, 'edit:awa'), await ready(there, 'edit:luc')];
  awa.update(typed('acknowledged '));
  await awa.hears('saved');
  dying = true;
  // Its row is committed, and the process never says so.
  awa.update(typed('committed '));
  await until(async () => (await logged()).length === 2);
  luc.update(typed('luc '));
  await luc.hears('saved');
  expect([...(await there.rooms.read('p', wordsIn))!.trim().split(' ')].sort()).toEqual([
    'acknowledged',
    'committed',
    'luc',
  ]);
  expect(await logged()).toEqual([1, 2, 3]);
  dying = false;
});

test('what is written with one process is read with another as soon as it is acknowledged', async () => {
  const [here, there] = [await node(), await node()];
  lines[0]!.cutSilently();
  await there.rooms.read('p', wordsIn);
  for (let round = 1; round <= 20; round++) {
    await here.rooms.change('p', null, (doc) => doc.getArray('a').push([round]));
    expect(await there.rooms.read('p', (doc) => doc.getArray('a').length)).toBe(round);
  }
});

test('an edit that races the loss of its right is not taken once the right is gone, whoever serves it', async () => {
  // It is the row itself that finds out: nobody looks meanwhile, and nobody is told.
  const rarely = { limits: { ...limits, look: 600_000 } };
  const [here, there] = [await node(rarely), await node(rarely)];
  for (const line of lines) line.cutSilently();
  const [awa, eve] = [await ready(here, 'edit:awa'), await ready(there, 'edit:eve')];
  eve.update(typed('before '));
  await eve.hears('saved');
  let sent = 0;
  let going = true;
  const racing = (async () => {
    while (going) {
      eve.update(typed('x'));
      sent++;
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  await until(() => sent > 5 && eve.all('saved').length > 2);
  await revoke('eve');
  // What stands in the log now was sent before; not one letter more may come.
  const { rows } = await pool.query(`select seq, bytes from updates where product_id = 'p' order by seq`);
  const then = new Y.Doc();
  for (const { bytes } of rows) Y.applyUpdate(then, bytes);
  expect(await eve.closed).toBe(4505);
  going = false;
  await racing;
  awa.update(typed('after '));
  await awa.hears('saved');
  const kept = (await here.rooms.read('p', wordsIn))!;
  expect(kept.replace('after ', '')).toHaveLength(wordsIn(then).length);
  expect(await there.rooms.read('p', wordsIn)).toBe(kept);
});

test('negative control: without the rights in the row, the same race is seen to write after the loss', async () => {
  const blind = {
    ...log,
    append: async (rows: Parameters<typeof log.append>[0]) => {
      const { rows: now } = await pool.query('select rights from snapshots where product_id = $1', ['p']);
      return log.append(rows.map((row) => ({ ...row, rights: now[0].rights })));
    },
  };
  const there = await node({ log: blind });
  lines[0]!.cutSilently();
  const eve = await ready(there, 'edit:eve');
  await revoke('eve');
  eve.update(typed('too late'));
  await eve.hears('saved');
  expect(await logged()).toEqual([1]);
});

test('who left right after writing what they might not is not forgotten', async () => {
  const there = await node({ limits: { ...limits, look: 60_000 } });
  const eve = await ready(there, 'edit:eve');
  await revoke('eve');
  eve.update(typed('too late'));
  eve.socket.close();
  await eve.closed;
  await until(() => there.rooms.stats().updates === 1);
  await there.rooms.change('p', null, (doc) => doc.getMap('m').set('later', true));
  expect(await there.rooms.read('p', wordsIn)).toBe('');
});

test('who was let in while the right went is asked for again before they are heard', async () => {
  let asked = false;
  let answer = () => {};
  const slow: MayEnter = async (knock) => {
    const entry = await door(knock);
    asked = true;
    if (entry.ok) await new Promise<void>((resolve) => (answer = resolve));
    return entry;
  };
  const house = await node({ mayEnter: slow });
  const eve = await house.caller('edit:eve');
  await until(() => asked);
  await revoke('eve');
  answer();
  expect(await eve.closed).toBe(4505);
  expect(eve.all('hello')).toEqual([]);
});

test('who comes in on the rights of before is asked for again, also while those who were here are', async () => {
  const [first, again] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const asked: string[] = [];
  const slow: MayEnter = async (knock) => {
    const entry = await door(knock);
    if (!entry.ok) return entry;
    asked.push(entry.person.id);
    if (entry.person.id === 'eve') await first.promise;
    else if (asked.length > 1) await again.promise;
    return entry;
  };
  const house = await node({ mayEnter: slow });
  await ready(house, 'edit:awa');
  const eve = await house.caller('view:eve');
  await until(() => asked.length === 2);
  await revoke('eve');
  await until(() => asked.length > 2);
  first.resolve();
  expect(await eve.closed).toBe(4505);
  expect(eve.all('hello')).toEqual([]);
  again.resolve();
});

test('a link revoked at one process is closed at the other within a second, with and without a bus', async () => {
  const looks = new HeldClock((milliseconds) => milliseconds === LIMITS.look);
  const [here, there] = [await node({ clock: looks }), await node({ clock: looks })];
  await meet();
  const [awa, eve, zoe] = [
    await ready(here, 'edit:awa'),
    await ready(there, 'view:eve'),
    await ready(there, 'view:zoe'),
  ];
  for (const line of lines) line.breakDown();
  await revoke('zoe');
  await zoe.roundTrip();
  expect(zoe.socket.readyState).toBe(zoe.socket.OPEN);
  // Nobody has told: with the next look it is known all the same.
  expect(LIMITS.look).toBeLessThan(1_000);
  looks.pass(LIMITS.look);
  expect(await zoe.closed).toBe(4505);
  for (const line of lines) line.mend();
  await revoke('eve');
  here.rooms.closePeople('p', ({ person }) => person.id === 'eve');
  expect(await eve.closed).toBe(4505);
  expect(awa.socket.readyState).toBe(awa.socket.OPEN);
});

test('who signs out at one process is closed at the other, and nobody else is', async () => {
  const out = new Set<string>();
  const byAccount: MayEnter = async (knock) => {
    const entry = await door(knock);
    if (!entry.ok || !out.has(entry.person.id))
      return entry.ok ? { ...entry, account: entry.person.id } : entry;
    return { ok: false, reason: 'forbidden' };
  };
  const [here, there] = [await node({ mayEnter: byAccount }), await node({ mayEnter: byAccount })];
  await meet();
  const [awa, eve] = [await ready(there, 'view:awa'), await ready(there, 'edit:eve')];
  out.add('eve');
  here.rooms.accountChanged('eve');
  expect(await eve.closed).toBe(4505);
  await awa.roundTrip();
  expect(awa.socket.readyState).toBe(awa.socket.OPEN);
});

test('people see one another across processes, by the name the server knows, and go when they go', async () => {
  const [here, there] = [await node(), await node()];
  await meet();
  const [awa, luc] = [await here.guest('edit:awa').synced(), await there.guest('edit:luc').synced()];
  const seen = (guest: typeof awa) =>
    [...guest.provider.awareness.getStates()]
      .filter(([id, state]) => id !== guest.doc.clientID && state.user)
      .map(([, state]) => state);
  awa.provider.awareness.setLocalState({ place: 'map', user: { name: 'The boss' } });
  luc.provider.awareness.setLocalState({ place: 'home' });
  await until(() => seen(luc)[0]?.place === 'map' && seen(awa)[0]?.place === 'home');
  expect(seen(luc)).toEqual([
    {
      place: 'map',
      user: { id: 'awa', name: 'awa', colour: '#123456', right: 'edit', since: expect.any(Number) },
    },
  ]);
  // Who comes to a third process sees both at once, and is seen.
  const elsewhere = await node();
  await meet();
  const zoe = await elsewhere.guest('view:zoe').synced();
  zoe.provider.awareness.setLocalState({ place: 'nowhere' });
  await until(() => seen(zoe).length === 2);
  await until(() => seen(awa).length === 2 && seen(luc).length === 2);
  expect(seen(awa)).toContainEqual({
    user: { id: 'zoe', name: 'zoe', colour: '#123456', right: 'view', since: expect.any(Number) },
  });
  awa.provider.disconnect();
  await until(() => seen(luc).length === 1 && seen(zoe).length === 1);
  // One whose process dies says no goodbye.
  lines[2]!.cutSilently();
  await until(() => seen(luc).length === 0);
});

test('a process that everybody has left begins no epoch while people are at work with another', async () => {
  const beats = new HeldClock((milliseconds) => milliseconds === LIMITS.heartbeat);
  const few = { ...limits, clients: { resting: 0, busy: 1_000 }, idle: 0 };
  const [here, there] = [await node({ limits: few }), await node({ limits: few, clock: beats })];
  await meet();
  const awa = await here.guest('edit:awa').synced();
  awa.provider.awareness.setLocalState({ place: 'map' });
  awa.text.insert(0, 'at work');
  const luc = await there.guest('edit:luc').synced();
  await luc.until((doc) => wordsIn(doc) === 'at work');
  await until(() => luc.provider.awareness.getStates().get(awa.doc.clientID)?.place === 'map');
  luc.leave();
  await until(() => there.rooms.stats().connections === 0);
  beats.pass(LIMITS.heartbeat);
  await until(async () => (await log.load('p'))!.updates.length === 0);
  expect(await log.load('p')).toMatchObject({ epoch: 1, seq: 1 });
  expect(there.rooms.stats().rooms).toBe(0);
  awa.text.insert(0, 'still ');
  await until(async () => (await there.rooms.read('p', wordsIn)) === 'still at work');
});

test('who changes over to another process is one person, in the same place', async () => {
  const [here, there] = [await node(), await node()];
  await meet();
  const luc = await here.guest('edit:luc').synced();
  const doc = new Y.Doc();
  const awa = await here.guest('edit:awa', 'p', doc).synced();
  awa.provider.awareness.setLocalState({ place: 'map' });
  const states = () => luc.provider.awareness.getStates();
  await until(() => states().get(doc.clientID)?.place === 'map');
  const again = there.guest('edit:awa', 'p', doc);
  await again.synced();
  again.provider.awareness.setLocalState({ place: 'home' });
  for (let said = 0; said < 5; said++) again.provider.awareness.setLocalState({ place: `home ${said}` });
  await until(() => states().get(doc.clientID)?.place === 'home 4');
  awa.provider.destroy();
  await luc.synced();
  await there.rooms.read('p', wordsIn);
  again.provider.awareness.setLocalState({ place: 'still here' });
  await until(() => states().get(doc.clientID)?.place === 'still here');
});

test('news reach the pages of every process; after silence, that anything may have changed', async () => {
  const [here, there] = [await node(), await node()];
  await meet();
  const luc = await ready(there, 'view:luc');
  here.rooms.news('p', 'play one');
  await luc.hears('news', ({ topic }) => topic === 'play one');
  lines[0]!.breakDown();
  here.rooms.news('p', 'play two');
  lines[0]!.mend();
  // What could not be said is said once it can be.
  await luc.hears('news', ({ topic }) => topic === 'play two');
  lines[1]!.breakDown();
  here.rooms.news('p', 'play three');
  await until(() => there.rooms.stats().busAway);
  lines[1]!.mend();
  await luc.hears('news', ({ topic }) => topic === '*');
});

test('over PostgreSQL itself, without anything else', async () => {
  const open = () => node({ bus: postgresBus({ connectionString: url }, realClock) });
  const [here, there] = [await open(), await open()];
  await meet();
  const [awa, luc] = [await ready(here, 'edit:awa'), await ready(there, 'edit:luc')];
  for (let round = 1; round <= 10; round++) {
    awa.update(typed('a'));
    await luc.hears('update', () => shows(luc).length === round);
  }
  here.rooms.news('p', 'play one');
  await luc.hears('news');
});
