/**
 * Fills a product by twenty people, 250 or 1,000 entities each, and stays to look at it: some servers let go of a
 * document that nobody looks at. Then a process of its own comes late.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { entitiesOf } from '../../src/product/document.ts';
import { LiveModel } from '../../src/product/live-model.ts';
import { change, create, type Pen } from '../../src/product/pen.ts';
import type { JoinJob, JoinTold } from './join-job.ts';
import { PROTOCOLS } from './protocol.ts';

const PEOPLE = 20;
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

/** Sends updates and waits until somebody else has all of them, who stays. */
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

/** Fills the product, and answers with what somebody has who will come back to it. */
const prepare = async (): Promise<Uint8Array> => {
  const docs = Array.from({ length: PEOPLE }, (_, person) => written(person, job.entities / PEOPLE));
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
  await fill(updates, job.entities);
  if (job.behind === null) return Y.encodeStateAsUpdate(new Y.Doc());
  const later = docs[0]!;
  const vector = Y.encodeStateVector(later);
  for (let at = 0; at < job.behind; at++) entitiesOf(later).set(`late-${at}`, new Y.Map([['kind', 'story']]));
  await fill([Y.encodeStateAsUpdate(later, vector)], job.entities + job.behind);
  return Y.mergeUpdates(updates);
};

const known = await prepare();
const late = fork('bench/live/join.ts', process.argv.slice(2), {
  execArgv: process.execArgv,
  serialization: 'advanced',
});
const ended = once(late, 'exit');
const answer = once(late, 'message');
// What writing gave to do is done by then: only to join is measured.
await pause(1_000);
late.send(known);
const [told] = (await Promise.race([answer, ended.then(() => process.exit(1))])) as [JoinTold];
process.send!(told, () => process.exit(0));
