/** Makes the load of one job, in a process of its own: `process.send` tells when the window begins and what came of it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeStates } from '../../src/product/presence-states.ts';
import { atShare } from '../report.ts';
import type { Job, Signal, Told } from './job.ts';
import { type Heard, PROTOCOLS } from './protocol.ts';
import { Typist } from './typist.ts';

const job = JSON.parse(process.argv[2]!) as Job;
const { protocol: name, urls, rooms, perRoom, work, warmUp, window } = job;
const protocol = PROTOCOLS[name];
const NOTHING_MORE = new Uint8Array([0, 0]);
const EMPTY = new Uint8Array([0]);
/** Bullies have a room and a process of their own: what they cost here is not to be taken for what others feel. */
const bullied = work.kind === 'typing' && work.bullied ? rooms.at(-1)! : null;
const measured = bullied ? rooms.slice(0, -1) : rooms;

interface Client {
  readonly room: string;
  readonly socket: WebSocket;
  readonly typist: Typist;
  /** What was sent and not yet seen by the observer: until which clock, and when. */
  readonly waiting: { clock: number; at: number }[];
  cursor: number;
  /** At another node than the observer, where there are several. */
  readonly far: boolean;
}

let measuring = false;
let bytes = 0;
let done = 0;
let sent = 0;
let inFlight = 0;
const times: number[] = [];
let recent: number[] = [];
const clients: Client[] = [];
const byId = new Map<number, Client>();

const connect = async (room: string, url: string, hear: (heard: Heard) => void): Promise<WebSocket> => {
  const socket = new WebSocket(protocol.address(url, room), { perMessageDeflate: false });
  const isOpen = once(socket, 'open');
  const ready = new Promise<void>((resolve, failed) => {
    socket.on('close', (code: number) => failed(new Error(`A client of ${room} was closed with ${code}.`)));
    socket.on('message', (data: Buffer) => {
      if (measuring) bytes += data.length;
      const heard = protocol.hear(data);
      if (heard.kind === 'step1') socket.send(protocol.update(room, NOTHING_MORE, true));
      else if (heard.kind === 'answer') resolve();
      hear(heard);
    });
  });
  await isOpen;
  for (const frame of protocol.greet(room, EMPTY)) socket.send(frame);
  if (protocol.hasDocument) await ready;
  return socket;
};

const saw = (client: Client, clock: number, now: number): void => {
  for (let first = client.waiting[0]; first && first.clock <= clock; first = client.waiting[0]) {
    client.waiting.shift();
    inFlight--;
    recent.push(now - first.at);
    if (!measuring) continue;
    done++;
    if (client.far) times.push(now - first.at);
  }
};

/** One in each room looks what comes; the others only receive. */
const observe = ({ kind, content }: Heard): void => {
  const now = performance.now();
  if (kind === 'update' || kind === 'answer') {
    for (const { id, length } of Y.decodeUpdate(content).structs) {
      const client = byId.get(id.client);
      if (client) saw(client, id.clock + length, now);
    }
  } else if (kind === 'awareness' && work.kind === 'cursors' && measuring) done += readCount(content);
};

const readCount = (states: Uint8Array): number => {
  // The number of states is the first number; below 128 it is one byte.
  const [low = 0, high = 0] = states;
  return low < 128 ? low : (low & 127) | (high << 7);
};

const type = (client: Client): void => {
  const { typist, socket, room } = client;
  const scattered = work.kind === 'typing' && work.scattered;
  const update = scattered ? typist.scatter(Math.random()) : typist.append();
  client.waiting.push({ clock: typist.clock, at: performance.now() });
  inFlight++;
  if (measuring) sent++;
  socket.send(protocol.update(room, update));
};

const point = (client: Client): void => {
  const clock = ++client.cursor;
  const cursor = { over: null, x: Math.random(), y: Math.random() };
  const json = JSON.stringify({ place: 'story-map', cursor, at: clock });
  if (measuring) sent++;
  client.socket.send(
    protocol.awareness(client.room, encodeStates([{ client: client.typist.client, clock, json }])),
  );
};

const open = async (): Promise<void> => {
  let made = 0;
  for (const room of measured) {
    await connect(room, urls[0]!, observe);
    const arrivals = Array.from({ length: perRoom }, async () => {
      const typist = new Typist(100_000 + ++made);
      const url = urls[made % urls.length]!;
      const socket = await connect(room, url, () => {});
      const client: Client = {
        room,
        socket,
        typist,
        waiting: [],
        cursor: 0,
        far: urls.length === 1 || url !== urls[0],
      };
      clients.push(client);
      byId.set(typist.client, client);
      if (work.kind !== 'typing') return;
      client.waiting.push({ clock: typist.clock, at: performance.now() });
      inFlight++;
      socket.send(protocol.update(room, typist.story));
    });
    await Promise.all(arrivals);
  }
  for (let waited = 0; inFlight > 0 && waited < 2_000; waited++) await pause(10);
  if (inFlight > 0) throw new Error(`${inFlight} first edits were never seen by anybody else.`);
};

let over = false;
let next = 0;
const nextClient = (): Client => clients[next++ % clients.length]!;

/** Keeps so many in flight that one takes about 40 ms, and two in each room at least. */
const saturate = async (): Promise<void> => {
  let aim = clients.length / 2;
  let sinceLook = performance.now();
  while (!over) {
    for (let round = 0; inFlight < aim && round < 2_000; round++) type(nextClient());
    await new Promise((resolve) => setImmediate(resolve));
    if (performance.now() - sinceLook < 100) continue;
    sinceLook = performance.now();
    const mean = recent.reduce((sum, one) => sum + one, 0) / Math.max(1, recent.length);
    if (recent.length > 0)
      aim = Math.max(rooms.length * 2, Math.min(20_000, aim * Math.min(1.5, Math.max(0.6, 40 / mean))));
    recent = [];
  }
};

/** So many a second, come what may. */
const keepRate = async (perSecond: number, act: (client: Client) => void): Promise<void> => {
  const from = performance.now();
  for (let count = 0; !over; ) {
    const due = ((performance.now() - from) / 1_000) * perSecond;
    while (count < due) {
      act(nextClient());
      count++;
    }
    await pause(2);
  }
};

const run = async (): Promise<void> => {
  if (work.kind === 'cursors') return keepRate(work.hertz * clients.length, point);
  if (work.kind === 'idle') return;
  return work.rate === null ? saturate() : keepRate(work.rate, type);
};

const say = (signal: Signal) => new Promise<void>((resolve) => process.send!(signal, () => resolve()));

await open();
const begin = (room: string) =>
  fork('bench/live/bully.ts', [JSON.stringify({ protocol: name, url: urls[0], room })]);
const bullies = bullied === null ? null : begin(bullied);
if (bullies) await once(bullies, 'message');
const running = run();
await pause(warmUp);
const from = performance.now();
measuring = true;
await say({ at: 'begin' });
await pause(window);
measuring = false;
const seconds = (performance.now() - from) / 1_000;
const share = (part: number) => (times.length > 0 ? atShare(times, part) : null);
const told: Told = {
  done,
  sent,
  p50: share(0.5),
  p99: share(0.99),
  bytesPerClient: bytes / (clients.length + rooms.length) / seconds,
  seconds,
};
await say({ at: 'end', told });
over = true;
bullies?.kill();
await running;
process.exit(0);
