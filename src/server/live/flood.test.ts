import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeMessage } from '#product/wire.ts';
import { until } from '../until.test-kit.ts';
import { memoryLog } from './memory-log.test-kit.ts';
import { type Caller, EMPTY_STATE, type House, openHouse, updateOf } from './rooms.test-kit.ts';

let house: House;
beforeEach(async () => {
  const log = memoryLog();
  await log.create('p', EMPTY_STATE);
  house = await openHouse({ log });
});
afterEach(() => house.close());

/** Sends in one packet: the server reads all of it before it can stop reading. */
const atOnce = ({ socket }: Caller, send: () => void) => {
  const { _socket: line } = socket as unknown as { _socket: { cork(): void; uncork(): void } };
  line.cork();
  send();
  line.uncork();
};

test('who asks again and again without reading is answered once they read, not each time', async () => {
  const awa = await house.caller('edit:awa');
  awa.update(updateOf((doc) => doc.getText('t').insert(0, '·'.repeat(256 * 1024))));
  await awa.hears('saved');
  const flood = await house.caller('view:flood');
  await flood.hears('hello');
  flood.socket.pause();
  const question = encodeMessage({ kind: 'step1', stateVector: new Uint8Array([0]) });
  const whoIsHere = encodeMessage({ kind: 'query-awareness' });
  atOnce(flood, () => {
    for (let round = 0; round < 400; round++) flood.socket.send(question);
    for (let round = 0; round < 400; round++) flood.socket.send(whoIsHere);
  });
  await awa.roundTrip();
  flood.socket.resume();
  await flood.hears('update', ({ answer }) => !answer);
  const answers = () => flood.all('update').filter(({ answer }) => answer).length;
  // As many as fit what may wait in a socket and in the system, and the last question once all has drained.
  await until(() => answers() > 2);
  await awa.roundTrip();
  expect(answers()).toBeLessThan(100);
  expect(flood.all('awareness').length).toBeLessThan(100);
});
