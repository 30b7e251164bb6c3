/** Throws frames of every kind at a server on which people work in earnest, and looks what it does to both. */
import { setTimeout as pause } from 'node:timers/promises';
import { freshDataDir, removeDataDir } from '../kill-rounds/data-dir.ts';
import { beginProduct } from '../kill-rounds/product.ts';
import { type Memory, ROOMS, startVictim, type Victim } from '../kill-rounds/victim.ts';
import { someFrames } from './frames.test-kit.ts';
import { forged, nastyFrames } from './nasty.test-kit.ts';
import { Honest, vandal } from './peers.test-kit.ts';

export interface FuzzOptions {
  readonly frames: number;
  readonly seed: number;
  /** Frames thrown at one product. */
  readonly perProduct?: number;
  readonly say?: (line: string) => void;
}

export interface FuzzReport {
  readonly frames: number;
  readonly connections: number;
  /** How connections ended: by close code, or `stayed`. */
  readonly ends: Readonly<Record<string, number>>;
  /** Update messages that the server took for such, and those of them it refused. */
  readonly updates: number;
  readonly refused: number;
  /** How often somebody who does not know of epochs was put out, as a new one had begun. */
  readonly putOut: number;
  /** What honest people suffered. */
  readonly faults: readonly string[];
  /** Of the server with no room in memory: after the first product, and after the last. MiB. */
  readonly heap: { readonly before: number; readonly after: number };
}

/** Enough that some are put out for what they send; of the nasty ones fewer, so that each is looked at. */
const PER_VANDAL = 40;
const PER_NASTY = 6;
const AT_ONCE = 4;

export const fuzz = async ({
  frames,
  seed,
  perProduct = 2_500,
  say = () => {},
}: FuzzOptions): Promise<FuzzReport> => {
  const dataDir = freshDataDir('fuzz');
  const ends: Record<string, number> = {};
  const faults: string[] = [];
  const nasty = nastyFrames();
  let connections = 0;
  let thrown = 0;
  let putOut = 0;
  let server: Victim | null = null;
  try {
    server = await startVictim([ROOMS[0]!, '--expose-gc', ROOMS[1]!, '--idle', '200'], dataDir, {
      asks: true,
    });
    const { url, memory } = server;
    const attack = async (round: number, some: readonly Uint8Array[]) => {
      const { id } = await beginProduct(url);
      const address = `${url.replace('http', 'ws')}/live/${id}?ack=1&token=`;
      const honest = ['awa', 'luc'].map((name) => new Honest(name, address + name));
      const stubborn = new Honest('zoe', `${address}zoe`, { moves: false });
      for (const one of [...honest, stubborn]) await one.write();
      const groups = [
        honest.map(({ client, clock }) => forged(client, clock)),
        ...inGroups(nasty, PER_NASTY),
        ...inGroups(some, PER_VANDAL),
      ];
      const throwAll = async () => {
        for (let group = groups.shift(); group; group = groups.shift()) {
          const end = (await vandal(`${address}vandal`, group)) ?? 'stayed';
          ends[end] = (ends[end] ?? 0) + 1;
          connections++;
          thrown += group.length;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, throwAll));
      for (const one of honest) await one.write();
      // Two thousand client ids are among the nasty ones: whoever does not go on after the epoch that follows is out.
      await stubborn.until(() => stubborn.isPutOut);
      putOut++;
      const late = new Honest('late', `${address}late`);
      const everybody = [...honest, late];
      await late.until(() => late.isSaved);
      for (const one of everybody) {
        await one.until(() => one.sees(honest));
        one.read();
        faults.push(...one.faults.map((fault) => `round ${round}, seed ${seed + round}: ${fault}`));
        one.leave();
      }
    };
    const atRest = async (): Promise<Memory> => {
      for (let waited = 0; waited < 300; waited++) {
        const now = await memory();
        if (now.rooms === 0) return now;
        await pause(100);
      }
      throw new Error('Rooms that everybody left stay in memory.');
    };
    // The first warms it up: code is compiled and pools are filled once.
    await attack(0, someFrames(Math.min(frames, perProduct), seed));
    const before = await atRest();
    for (let round = 1; thrown < frames; round++) {
      const count = Math.min(perProduct, frames - thrown);
      await attack(round, someFrames(count, seed + round));
      say(`seed ${seed}: ${thrown} frames, ${connections} connections, ${faults.length} faults`);
    }
    const after = await atRest();
    return { frames: thrown, connections, ends, putOut, faults, ...verdict(before, after) };
  } finally {
    await server?.stop();
    removeDataDir(dataDir);
  }
};

const inGroups = (frames: readonly Uint8Array[], size: number): (readonly Uint8Array[])[] =>
  Array.from({ length: Math.ceil(frames.length / size) }, (_, at) =>
    frames.slice(at * size, (at + 1) * size),
  );

const verdict = (before: Memory, { heap, updates, refused }: Memory) => ({
  updates,
  refused,
  heap: { before: before.heap, after: heap },
});

/** What is wrong with a report; nothing when all is well. */
export const wrongWith = ({ faults, heap, updates, refused, putOut }: FuzzReport): string[] => [
  ...faults,
  ...(heap.after > heap.before * 1.2
    ? [`the heap grew from ${heap.before.toFixed(1)} to ${heap.after.toFixed(1)} MiB`]
    : []),
  ...(updates === 0 || refused === 0 ? ['the server was not even asked'] : []),
  ...(putOut === 0 ? ['no new epoch began, so nobody had to go on after one'] : []),
];
