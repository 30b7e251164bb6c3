import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { until } from '../until.test-kit.ts';
import { Crowd, type CrowdBounds } from './crowd.server.ts';
import { LIMITS } from './limits.server.ts';
import { memoryLog } from './memory-log.test-kit.ts';
import { EMPTY_STATE, type House, openHouse } from './rooms.test-kit.ts';

const bounds: CrowdBounds = {
  sockets: 6,
  inRoom: 4,
  fromAddress: 3,
  roomsOfAddress: 2,
  knocks: { burst: 100, perSecond: 1, remembered: 10 },
};
const crowd = (some: Partial<CrowdBounds> = {}) => {
  const counted = new Crowd({ ...bounds, ...some });
  return (address: string, product = 'p', now = 0) => counted.come(address, product, now);
};

test('one address may hold so many connections, and another comes in all the same', () => {
  const come = crowd();
  const first = come('192.0.2.1');
  for (let more = 1; more < 3; more++) expect(come('192.0.2.1')).not.toBeNull();
  expect(come('192.0.2.1')).toBeNull();
  expect(come('192.0.2.2')).not.toBeNull();
  first!();
  expect(come('192.0.2.1')).not.toBeNull();
});

test('one address may be at so many products, as each takes memory', () => {
  const come = crowd();
  const leave = come('192.0.2.1', 'a')!;
  expect(come('192.0.2.1', 'b')).not.toBeNull();
  expect(come('192.0.2.1', 'c')).toBeNull();
  leave();
  expect(come('192.0.2.1', 'c')).not.toBeNull();
});

test('a room holds so many, and so does the house', () => {
  const come = crowd();
  for (let who = 1; who <= 4; who++) expect(come(`192.0.2.${who}`)).not.toBeNull();
  expect(come('192.0.2.5')).toBeNull();
  for (let who = 5; who <= 6; who++) expect(come(`192.0.2.${who}`, 'q')).not.toBeNull();
  expect(come('192.0.2.7', 'r')).toBeNull();
});

test('who knocks too often waits, also when each time they left at once', () => {
  const come = crowd({ knocks: { burst: 2, perSecond: 1, remembered: 10 } });
  for (let round = 0; round < 2; round++) come('192.0.2.1')!();
  expect(come('192.0.2.1')).toBeNull();
  expect(come('192.0.2.1', 'p', 1_000)).not.toBeNull();
});

test('this machine itself is bound by rooms and house alone', () => {
  const come = crowd();
  for (let more = 0; more < 4; more++) expect(come('127.0.0.1')).not.toBeNull();
  expect(come('127.0.0.1')).toBeNull();
});

let house: House | undefined;
const open: WebSocket[] = [];
afterEach(async () => {
  for (const socket of open.splice(0)) socket.terminate();
  await house?.close();
  house = undefined;
});

const knock = (address: string) => {
  const socket = new WebSocket(`${house!.url}/p?token=edit:awa&ack=1`, {
    headers: { 'x-forwarded-for': address },
  });
  open.push(socket);
  return {
    socket,
    closed: new Promise<number>((resolve) => socket.once('close', resolve)),
    heard: new Promise((resolve) => socket.once('message', resolve)),
  };
};

test('who is one too many is told to come back later, and may once somebody has left', async () => {
  const log = memoryLog();
  await log.create('p', EMPTY_STATE);
  house = await openHouse({ log, limits: { ...LIMITS, crowd: { ...bounds, fromAddress: 2 } } });
  const [one, two] = [knock('192.0.2.1'), knock('192.0.2.1')];
  await Promise.all([one.heard, two.heard]);
  expect(await knock('192.0.2.1').closed).toBe(4508);
  await knock('192.0.2.2').heard;
  expect(house!.rooms.stats()).toMatchObject({ connections: 3, turnedAway: 1 });
  one.socket.close();
  await one.closed;
  await until(() => house!.rooms.stats().connections === 2);
  await knock('192.0.2.1').heard;
});
