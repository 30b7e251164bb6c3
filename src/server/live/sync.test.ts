import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { openTestDb } from '../db/db.test-kit.ts';
import { postgresLog } from './log.server.ts';
import { rebuild } from './packed.server.ts';
import { EMPTY_STATE, type Guest, type House, openHouse, wordsIn } from './rooms.test-kit.ts';

const { pool } = await openTestDb();
const log = postgresLog(pool);
let house: House;
let products = 0;
const open = async () => {
  house = await openHouse({ log });
  const productId = `sync-${products++}`;
  await log.create(productId, EMPTY_STATE);
  return productId;
};
afterEach(() => house.close());

const sorted = (map: Record<string, unknown>) => Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
const stateOf = ({ doc }: Guest) =>
  JSON.stringify([wordsIn(doc), sorted(doc.getMap('m').toJSON()), doc.getArray('a').toJSON()]);

test('y-websocket clients as they come from the shelf see each other’s edits', async () => {
  const productId = await open();
  const [awa, luc, zoe] = await Promise.all(
    ['edit:awa', 'edit:luc', 'edit:zoe'].map((token) => house.guest(token, productId).synced()),
  );
  awa!.text.insert(0, 'Awa was here. ');
  luc!.text.insert(0, 'Luc too. ');
  for (const guest of [awa!, luc!, zoe!]) await guest.until((doc) => wordsIn(doc).length === 23);
  expect(wordsIn(awa!.doc)).toBe(wordsIn(zoe!.doc));
  expect(wordsIn(luc!.doc)).toBe(wordsIn(zoe!.doc));
});

test('who comes late gets everything, and so does the server that starts anew', async () => {
  const productId = await open();
  const awa = await house.guest('edit:awa', productId).synced();
  const luc = await house.guest('edit:luc', productId).synced();
  awa.text.insert(0, 'kept');
  await luc.until((doc) => wordsIn(doc) === 'kept');
  await house.close();
  house = await openHouse({ log });
  const late = await house.guest('edit:zoe', productId).synced();
  expect(wordsIn(late.doc)).toBe('kept');
});

test('what was written without a connection is merged when it comes back', async () => {
  const productId = await open();
  const awa = await house.guest('edit:awa', productId).synced();
  const luc = await house.guest('edit:luc', productId).synced();
  awa.provider.disconnect();
  awa.text.insert(0, 'from the train ');
  luc.doc.getMap('m').set('meanwhile', true);
  awa.provider.connect();
  await luc.until((doc) => wordsIn(doc) === 'from the train ');
  await awa.until((doc) => doc.getMap('m').get('meanwhile') === true);
});

type Act =
  | { kind: 'write'; who: number; at: number; text: string }
  | { kind: 'delete'; who: number; at: number }
  | { kind: 'set'; who: number; key: string; value: number }
  | { kind: 'push'; who: number; value: number }
  | { kind: 'part' | 'rejoin'; who: number };

const PEOPLE = 4;
const who = fc.nat(PEOPLE - 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      who,
      at: fc.nat(),
      text: fc.string({ minLength: 1, maxLength: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), who, at: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      who,
      key: fc.constantFrom('a', 'b'),
      value: fc.nat(9),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('push' as const), who, value: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('part' as const, 'rejoin' as const), who }) },
);

const play = (people: readonly Guest[], act: Act): void => {
  const { doc, text, provider } = people[act.who]!;
  if (act.kind === 'write') text.insert(act.at % (text.length + 1), act.text);
  else if (act.kind === 'delete' && text.length > 0) text.delete(act.at % text.length, 1);
  else if (act.kind === 'set') doc.getMap('m').set(act.key, act.value);
  else if (act.kind === 'push') doc.getArray('a').push([act.value]);
  else if (act.kind === 'part') provider.disconnect();
  else if (act.kind === 'rejoin') provider.connect();
};

test('whatever four people do, together or apart, all end with the same document, and the log too', async () => {
  await open();
  const round = async (acts: readonly Act[]) => {
    const productId = `sync-${products++}`;
    await log.create(productId, EMPTY_STATE);
    const people = Array.from({ length: PEOPLE }, (_, at) => house.guest(`edit:p${at}`, productId));
    await Promise.all(people.map((guest) => guest.synced()));
    for (const [at, one] of acts.entries()) {
      play(people, one);
      // Lets frames through in between, so that edits meet half way.
      if (at % 5 === 4) await house.rooms.read(productId, () => null);
    }
    for (const guest of people) guest.provider.connect();
    await Promise.all(people.map((guest) => guest.synced()));
    // Each leaves a mark; who has seen all marks has seen all that came before them.
    people.forEach((guest, at) => void guest.doc.getMap('done').set(`${at}`, true));
    await Promise.all(people.map((guest) => guest.until((doc) => doc.getMap('done').size === PEOPLE)));
    const states = people.map(stateOf);
    expect(new Set(states).size).toBe(1);
    const logged = await house.rooms.read(productId, (doc) => stateOf({ doc } as Guest));
    expect(logged).toBe(states[0]);
    for (const guest of people) guest.leave();
  };
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 60 }), round), { numRuns: 40 });
});

test('a change of the server reaches everybody, and what it answers is what was committed', async () => {
  const productId = await open();
  const awa = await house.guest('edit:awa', productId).synced();
  const made = await house.rooms.change(productId, 'api', (doc) => {
    doc.getMap('m').set('made', 'by the server');
    return 7;
  });
  expect(made).toBe(7);
  await awa.until((doc) => doc.getMap('m').get('made') === 'by the server');
  const loaded = await log.load(productId);
  const copy = rebuild(loaded!.snapshot, loaded!.updates);
  expect(copy.getMap('m').toJSON()).toEqual({ made: 'by the server' });
  const { rows } = await pool.query('select "by" from updates where product_id = $1', [productId]);
  expect(rows).toEqual([{ by: 'api' }]);
});

test('a change that fails half way leaves nothing behind, and takes nobody else’s edits with it', async () => {
  const productId = await open();
  const awa = await house.guest('edit:awa', productId).synced();
  awa.text.insert(0, 'mine');
  const failing = house.rooms.change(productId, 'api', (doc) => {
    doc.getMap('m').set('half', true);
    throw new Error('a bug');
  });
  await expect(failing).rejects.toThrow('a bug');
  const other = await house.guest('edit:luc', productId).synced();
  await other.until((doc) => wordsIn(doc) === 'mine');
  expect(await house.rooms.read(productId, (doc) => doc.getMap('m').toJSON())).toEqual({});
});

test('there is nothing to read or change in a product that does not exist', async () => {
  await open();
  expect(await house.rooms.read('nowhere', () => 'something')).toBeNull();
  expect(await house.rooms.change('nowhere', null, () => 'something')).toBeNull();
  expect(house.rooms.stats().rooms).toBe(0);
});
