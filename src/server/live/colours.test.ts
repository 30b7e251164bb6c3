import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../until.test-kit.ts';
import { realClock } from './clock.server.ts';
import { colourAmong } from './colours.server.ts';
import type { MayEnter } from './door.server.ts';
import { LIMITS } from './limits.server.ts';
import { memoryBus } from './memory-bus.test-kit.ts';
import { type MemoryLog, memoryLog } from './memory-log.test-kit.ts';
import { byToken, EMPTY_STATE, type House, openHouse } from './rooms.test-kit.ts';

/** To the test's door everybody is of the first. */
const palette = ['#123456', '#b00000', '#00c000'];
const somebody = (id: string, colour: string, since: number) => ({ person: { id, colour }, since });

test('who comes keeps their colour unless somebody has it, and takes the next that is free', () => {
  const [awa, luc] = [somebody('awa', '#123456', 1), somebody('luc', '#b00000', 2)];
  const zoe = somebody('zoe', '#123456', 3);
  expect(colourAmong(palette, zoe, [luc, zoe])).toBe('#123456');
  expect(colourAmong(palette, zoe, [awa, luc, zoe])).toBe('#00c000');
  expect(colourAmong(palette, awa, [awa, luc, zoe])).toBe('#123456');
  const max = somebody('max', '#00c000', 4);
  const all = [awa, luc, max, { ...zoe, since: 5 }];
  expect(colourAmong(palette, all[3]!, all)).toBe('#123456');
  expect(colourAmong([], zoe, [awa, zoe])).toBe('#123456');
});

test('all windows of a person have one colour, that of the first', () => {
  const here = [somebody('awa', '#123456', 1), somebody('zoe', '#b00000', 2)];
  const second = somebody('zoe', '#123456', 3);
  expect(colourAmong(palette, second, [...here, second])).toBe('#b00000');
});

let log: MemoryLog;
let houses: House[] = [];
beforeEach(async () => {
  log = memoryLog();
  await log.create('p', EMPTY_STATE);
});
afterEach(async () => {
  await Promise.all(houses.map((house) => house.close()));
  houses = [];
});
const open = async (options: Partial<Parameters<typeof openHouse>[0]> = {}) => {
  const house = await openHouse({ log, palette, ...options });
  houses.push(house);
  return house;
};
const hello = async (house: House, name: string) => {
  const caller = await house.caller(`edit:${name}`);
  const { person } = await caller.hears('hello');
  return { caller, colour: person.colour };
};

test('nobody in a room has the colour of another while there are any left, and keeps it while they stay', async () => {
  let asked = 0;
  const mayEnter: MayEnter = async (knock) => {
    asked++;
    const entry = await byToken(knock);
    return entry.ok ? { ...entry, account: entry.person.id } : entry;
  };
  const house = await open({ mayEnter });
  const [awa, luc, zoe, max] = [
    await hello(house, 'awa'),
    await hello(house, 'luc'),
    await hello(house, 'zoe'),
    await hello(house, 'max'),
  ];
  expect([awa, luc, zoe].map(({ colour }) => colour)).toEqual(palette);
  expect(max.colour).toBe('#123456');
  expect((await hello(house, 'luc')).colour).toBe('#b00000');
  luc.caller.socket.close();
  zoe.caller.socket.close();
  await Promise.all([luc.caller.closed, zoe.caller.closed]);
  await until(() => house.rooms.who('p').length === 3);
  expect((await hello(house, 'ana')).colour).toBe('#00c000');
  expect(house.rooms.who('p').map(({ person }) => person.colour)).toEqual([
    '#123456',
    '#123456',
    '#b00000',
    '#00c000',
  ]);
  // The door knows who they are by what it said, whatever colour they were given.
  const ana = await hello(house, 'ana');
  house.rooms.accountChanged('ana');
  await until(() => asked === 9);
  await ana.caller.roundTrip();
  expect(ana.caller.socket.readyState).toBe(ana.caller.socket.OPEN);
});

test('two who come at the same moment have not the same colour, whoever is first', async () => {
  const house = await open({ clock: { ...realClock, now: () => 1 } });
  await hello(house, 'zoe');
  await hello(house, 'awa');
  expect(house.rooms.who('p').map(({ person }) => `${person.name} ${person.colour}`)).toEqual([
    'zoe #b00000',
    'awa #123456',
  ]);
});

test('across processes as well: who came later changes, and everybody sees it', async () => {
  const bus = memoryBus();
  const limits = { ...LIMITS, beat: 100, farPresence: 20 };
  const [here, there] = [await open({ bus: bus.line(), limits }), await open({ bus: bus.line(), limits })];
  const awa = await here.guest('edit:awa').synced();
  awa.provider.awareness.setLocalState({ place: 'home' });
  await until(() => here.rooms.who('p')[0]?.state !== null);
  const luc = await there.guest('edit:luc').synced();
  luc.provider.awareness.setLocalState({ place: 'map' });
  const colours = (guest: typeof awa) =>
    [...guest.provider.awareness.getStates().values()]
      .flatMap(({ user }) => (user ? [`${user.name} ${user.colour}`] : []))
      .sort();
  await until(() => there.rooms.who('p')[0]?.person.colour === '#b00000');
  expect(here.rooms.who('p')[0]?.person.colour).toBe('#123456');
  // Clients from the shelf take it with the next that he says.
  luc.provider.awareness.setLocalState({ place: 'home' });
  await until(() => colours(awa).includes('luc #b00000'));
  expect(colours(luc)).toEqual(['awa #123456']);
});
