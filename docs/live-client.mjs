/**
 * A program that takes part in a product, written from docs/live-protocol.md with Yjs and y-protocols alone. It notes
 * something in the product, waits until that is saved, and lists what is there:
 *
 *     node docs/live-client.mjs 'wss://dojo.example.org/live/<product>?token=<token>' 'What to note'
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';

const [address, words] = process.argv.slice(2);
const doc = new Y.Doc();
const socket = new WebSocket(`${address}&ack=1`);
socket.binaryType = 'arraybuffer';

/** Update messages sent by this connection, and how many of them are decided. */
let sent = 0;
let decided = 0;
const refused = [];

const send = (encoder) => socket.send(encoding.toUint8Array(encoder));
const message = (number) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, number);
  return encoder;
};

doc.on('update', (update, origin) => {
  if (origin === socket) return;
  const encoder = message(0);
  writeUpdate(encoder, update);
  send(encoder);
  sent++;
});

socket.onopen = () => {
  const encoder = message(0);
  writeSyncStep1(encoder, doc);
  send(encoder);
};

socket.onmessage = ({ data }) => {
  const decoder = decoding.createDecoder(new Uint8Array(data));
  switch (decoding.readVarUint(decoder)) {
    case 0: {
      const answer = message(0);
      const kind = readSyncMessage(decoder, answer, doc, socket);
      // The server's own step 1 is answered with step 2, which counts as an update message.
      if (kind === 0) {
        send(answer);
        sent++;
      }
      // Its step 2: all of the product is here.
      if (kind === 1) note();
      break;
    }
    case 101:
      decided = decoding.readVarUint(decoder);
      if (decided === sent && isNoted) end();
      break;
    case 102:
      refused.push([decoding.readVarUint(decoder), decoding.readVarString(decoder)]);
      break;
    // Presence, hello and what else there is are passed over.
  }
};

socket.onclose = ({ code, reason }) => {
  if (code !== 1000) process.stderr.write(`closed with ${code}: ${reason}\n`);
  process.exitCode = code === 1000 && refused.length === 0 ? 0 : 1;
};

const entities = doc.getMap('entities');
let isNoted = false;
const note = () => {
  isNoted = true;
  const fields = Object.entries({ kind: 'note', text: new Y.Text(words), order: 'a0' });
  entities.set(`note-${doc.clientID}`, new Y.Map(fields));
};

const end = () => {
  for (const [number, code] of refused) process.stderr.write(`update ${number} was refused: ${code}\n`);
  const lines = [...entities].map(([id, entity]) =>
    [id, entity.get('kind'), entity.get('text') ?? ''].join('\t'),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
  socket.close(1000);
};
