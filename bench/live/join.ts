/**
 * How long it takes from opening a connection to having the document: ours by the real code of a page, the others by
 * the least a Yjs client must do. The product is filled by twenty people, 250 or 1,000 entities each.
 */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { entitiesOf } from '../../src/product/document.ts';
import { LiveModel } from '../../src/product/live-model.ts';
import { change, create, type Pen } from '../../src/product/pen.ts';
import { PROTOCOLS } from './protocol.ts';

const PEOPLE = 20;

export interface JoinJob {
  readonly protocol: keyof typeof PROTOCOLS;
  readonly url: string;
  readonly room: string;
  readonly entities: number;
  /** Edits that the client lacks; null: it has nothing. */
  readonly behind: number | null;
}

export interface JoinTold {
  readonly ms: number;
  /** Bytes received until ready. */
  readonly bytes: number;
}

const job = JSON.parse(process.argv[2]!) as JoinJob;
const protocol = PROTOCOLS[job.protocol];

/** What a person wrote: stories with a second thought about every other one. */
const written = (person: number, count: number): Y.Doc => {
  const doc = new Y.Doc();
  doc.clientID = 1_000 + person;
  let made = 0;
  const pen: Pen = {
    model: new LiveModel(doc),
    by: `p${person}`,
    now: () => new Date(Date.UTC(2026, 10, 28, 9) + made * 1_000).toISOString(),
    newId: () => `p${person}-${made++}`,
    origin: 'bench',
  };
  for (let at = 0; at < count; at++) {
    const id = create(pen, 'story', {
      want: `voir la séance numéro ${at} et savoir si elle a lieu`,
      benefit: 'je ne me déplace pas pour rien',
      size: at % 13,
      labels: [`label ${at % 7}`],
    });
    if (at % 2 === 0)
      change(pen, 'story', id, { want: `voir la séance numéro ${at} et savoir où elle a lieu` });
  }
  return doc;
};

/** Sends updates and waits until somebody else has all of them, who stays: some let go of a document nobody looks at. */
const fill = async (updates: readonly Uint8Array[], until: number): Promise<void> => {
  const open = async (hear: (update: Uint8Array) => void) => {
    const socket = new WebSocket(protocol.address(job.url, job.room), { perMessageDeflate: false });
    socket.on('message', (data: Buffer) => {
      const { kind, content } = protocol.hear(data);
      if (kind === 'step1') socket.send(protocol.update(job.room, new Uint8Array([0, 0]), true));
      else if (kind === 'update' || kind === 'answer') hear(content);
    });
    await once(socket, 'open');
    for (const frame of protocol.greet(job.room, new Uint8Array([0]))) socket.send(frame);
    return socket;
  };
  const doc = new Y.Doc();
  await open((update) => Y.applyUpdate(doc, update));
  const writer = await open(() => {});
  for (const update of updates) writer.send(protocol.update(job.room, update));
  for (let waited = 0; entitiesOf(doc).size < until; waited++) {
    if (waited > 6_000) throw new Error('The product was not filled in a minute.');
    await pause(10);
  }
  writer.terminate();
};

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

/** As a page does it, in a browser's stead: the WebSocket counts what comes. */
const joinOurs = async (doc: Y.Doc): Promise<JoinTold> => {
  const { connect } = await import('../../src/ui/live/connect.tsx');
  let bytes = 0;
  const Real = globalThis.WebSocket;
  globalThis.WebSocket = class extends Real {
    constructor(address: string | URL) {
      super(address);
      this.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
        bytes += data.byteLength;
      });
    }
  };
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

const docs = Array.from({ length: PEOPLE }, (_, person) => written(person, job.entities / PEOPLE));
const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
await fill(updates, job.entities);
const mine = new Y.Doc();
if (job.behind !== null) {
  for (const update of updates) Y.applyUpdate(mine, update);
  const later = docs[0]!;
  const vector = Y.encodeStateVector(later);
  for (let at = 0; at < job.behind; at++) entitiesOf(later).set(`late-${at}`, new Y.Map([['kind', 'story']]));
  await fill([Y.encodeStateAsUpdate(later, vector)], job.entities + job.behind);
}
const told = job.protocol === 'ours' ? await joinOurs(mine) : await joinPlain(mine);
const has = entitiesOf(mine).size;
if (has !== job.entities + (job.behind ?? 0)) throw new Error(`It has ${has} entities.`);
process.send!(told, () => process.exit(0));
