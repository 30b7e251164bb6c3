/** Three at one product who do what they can against everybody, and one who is there; until it is killed. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { entitiesOf } from '../../src/product/document.ts';
import { PROTOCOLS, type ProtocolName } from './protocol.ts';
import { Typist } from './typist.ts';

const {
  protocol: name,
  url,
  room,
} = JSON.parse(process.argv[2]!) as {
  protocol: ProtocolName;
  url: string;
  room: string;
};
const protocol = PROTOCOLS[name];

const connect = async (): Promise<WebSocket> => {
  const socket = new WebSocket(protocol.address(url, room), { perMessageDeflate: false });
  await once(socket, 'open');
  for (const frame of protocol.greet(room, new Uint8Array([0]))) socket.send(frame);
  return socket;
};

/** Nearly 4 MiB of small notes that nobody has yet: of all that is so large, what gives most to do. */
const manyNotes = (at: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let n = 0; n < 45_000; n++) {
      const fields: [string, unknown][] = [
        ['kind', 'note'],
        ['text', new Y.Text(`note ${n} of ${at}`)],
      ];
      entitiesOf(doc).set(`n${at}-${n}`, new Y.Map(fields));
    }
  });
  return Y.encodeStateAsUpdate(doc);
};
/** More than a bounded server takes within a window; made beforehand, as this takes a processor too. */
const heavyFrames = Array.from({ length: 8 }, (_, at) => manyNotes(at));

process.once('disconnect', () => process.exit());
const [_there, deaf, flood, heavy] = [await connect(), await connect(), await connect(), await connect()];
deaf.pause();
const typist = new Typist(90_000);
flood.send(protocol.update(room, typist.story));
/** A server that reads as fast as one sends would keep this process from everything else: so many at a turn. */
const AT_ONCE = 2_000;
for (let at = 0; ; at++) {
  for (let n = 0; n < AT_ONCE && flood.readyState === flood.OPEN && flood.bufferedAmount < 1 << 20; n++)
    flood.send(protocol.update(room, typist.append()));
  const frame = at % 10 === 0 && heavy.bufferedAmount === 0 ? heavyFrames.pop() : undefined;
  if (frame) heavy.send(protocol.update(room, frame));
  if (at === 0) process.send?.('begun');
  await pause(25);
}
