/**
 * How long it takes from opening a connection to having the document: ours by the real code of a page, the others by
 * the least a Yjs client must do.
 */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { entitiesOf } from '../../src/product/document.ts';
import type { JoinJob, JoinTold } from './join-job.ts';
import { PROTOCOLS } from './protocol.ts';

const job = JSON.parse(process.argv[2]!) as JoinJob;
const protocol = PROTOCOLS[job.protocol];

const joinPlain = async (doc: Y.Doc): Promise<JoinTold> => {
  let bytes = 0;
  const from = performance.now();
  const socket = new WebSocket(protocol.address(job.url, job.room), { perMessageDeflate: false });
  const ms = await new Promise<number>((resolve) => {
    socket.on('open', () => {
      for (const frame of protocol.greet(job.room, Y.encodeStateVector(doc))) socket.send(frame);
    });
    socket.on('message', (data: Buffer) => {
      bytes += data.length;
      const { kind, content } = protocol.hear(data);
      if (kind !== 'answer' && kind !== 'update') return;
      Y.applyUpdate(doc, content);
      if (kind === 'answer') resolve(performance.now() - from);
    });
  });
  socket.terminate();
  return { ms, bytes };
};

/** As a page does it, in a browser's stead. */
const joinOurs = async (doc: Y.Doc): Promise<JoinTold> => {
  const { connect } = await import('../../src/ui/live/connect.tsx');
  let bytes = 0;
  // The same client as the others have: that of Node takes longer over large frames.
  globalThis.WebSocket = class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { perMessageDeflate: false });
      this.on('message', (data: ArrayBuffer) => {
        bytes += data.byteLength;
      });
    }
  } as never;
  const from = performance.now();
  const { productId, token } = { productId: job.room, token: 'bench' };
  const page = connect({ doc, productId, token, url: `${job.url}/live`, keep: false });
  const ms = await new Promise<number>((resolve) => {
    const look = () => page.getSnapshot().ready && resolve(performance.now() - from);
    page.subscribe(look);
    look();
  });
  page.close();
  return { ms, bytes };
};

const [known] = (await once(process, 'message')) as [Uint8Array];
const mine = new Y.Doc();
Y.applyUpdate(mine, known);
const told = job.protocol === 'ours' ? await joinOurs(mine) : await joinPlain(mine);
const has = entitiesOf(mine).size;
if (has !== job.entities + (job.behind ?? 0)) throw new Error(`It has ${has} entities.`);
process.send!(told, () => process.exit(0));
