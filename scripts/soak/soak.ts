/** Fifty rooms of twelve people for a while: what the server holds must not grow once it is warm. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDataDir, removeDataDir } from '../kill-rounds/data-dir.ts';
import { beginProduct } from '../kill-rounds/product.ts';
import { ROOMS, startVictim } from '../kill-rounds/victim.ts';

export interface SoakOptions {
  readonly minutes: number;
  readonly rooms?: number;
  readonly say?: (line: string) => void;
}

export interface SoakReport {
  readonly edits: number;
  readonly acknowledged: number;
  /** Heap after a collection of garbage, and resident memory, MiB, at even times. */
  readonly heap: readonly number[];
  readonly resident: readonly number[];
  /** By how much of itself the heap grew from the second quarter of the time to the last. */
  readonly growth: number;
}

const LOOKS = 24;

export const soak = async ({ minutes, rooms = 50, say = () => {} }: SoakOptions): Promise<SoakReport> => {
  const dataDir = freshDataDir('soak');
  const server = await startVictim([ROOMS[0]!, '--expose-gc', ROOMS[1]!], dataDir, {
    asks: true,
  });
  const ids: string[] = [];
  while (ids.length < rooms) ids.push((await beginProduct(server.url)).id);
  const crowd = fork('scripts/soak/crowd.ts', [server.url.replace('http', 'ws'), ...ids]);
  const lost = once(crowd, 'exit').then(([code]) => {
    throw new Error(`The crowd ended with ${code}.`);
  });
  lost.catch(() => {});
  try {
    await Promise.race([once(crowd, 'message'), lost]);
    const ask = async (): Promise<{ sent: number; saved: number }> => {
      const answer = once(crowd, 'message');
      crowd.send('count');
      return (await Promise.race([answer, lost]))[0];
    };
    const heap: number[] = [];
    const resident: number[] = [];
    let counted = { sent: 0, saved: 0 };
    for (let look = 1; look <= LOOKS; look++) {
      await Promise.race([pause((minutes * 60_000) / LOOKS), lost]);
      const held = await server.memory();
      counted = await ask();
      heap.push(held.heap);
      resident.push(held.resident);
      say(
        `${((minutes * look) / LOOKS).toFixed(1)} min: heap ${held.heap.toFixed(1)} MiB, resident ${held.resident.toFixed(0)} MiB, ` +
          `${counted.sent} edits, ${counted.saved} acknowledged`,
      );
    }
    const growth = middle(heap.slice(-LOOKS / 4)) / middle(heap.slice(LOOKS / 4, LOOKS / 2)) - 1;
    return { edits: counted.sent, acknowledged: counted.saved, heap, resident, growth };
  } finally {
    crowd.removeAllListeners('exit');
    crowd.kill('SIGKILL');
    await server.stop();
    removeDataDir(dataDir);
  }
};

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** How much of itself the heap may grow by: documents keep a mark of each run of letters that was deleted. */
export const MAY_GROW = 0.1;
