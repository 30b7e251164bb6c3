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

/** Nearly 4 MiB of notes that nobody has yet. */
const manyNotes = (at: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let n = 0; n < 41; n++) {
      const fields: [string, unknown][] = [
        ['kind', 'note'],
        ['text', new Y.Text('x'.repeat(99_000))],
      ];
      entitiesOf(doc).set(`n${at}-${n}`, new Y.Map(fields));
    }
  });
  return Y.encodeStateAsUpdate(doc);
};

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
  if (at % 10 === 0 && heavy.bufferedAmount === 0) heavy.send(protocol.update(room, manyNotes(at)));
  if (at === 0) process.send?.('begun');
  await pause(25);
}
