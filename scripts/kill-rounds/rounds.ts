/** Kills the server in the middle of people's edits, again and again, and looks what is there when it is back. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Editor, readAll } from './editor.ts';
import { REAL, startVictim, type Victim } from './victim.ts';

export interface KillOptions {
  readonly rounds: number;
  readonly seed: number;
  /** `database`: PostgreSQL first, and the server some moments later, while or after it brings that back. */
  readonly victim?: 'server' | 'database';
  /** Command of the server, run with PORT and DATA_DIR. */
  readonly server?: readonly string[];
  readonly people?: number;
  readonly say?: (line: string) => void;
}

export interface KillReport {
  readonly rounds: number;
  readonly edits: number;
  readonly acknowledged: number;
  /** Acknowledged, and not there afterwards. */
  readonly lost: readonly string[];
  /** Milliseconds from start to ready, after each kill. */
  readonly restarts: readonly number[];
}

/** Runs the rounds in a data folder of their own, which goes afterwards. */
export const killRounds = async (options: KillOptions): Promise<KillReport> => {
  const { rounds, seed, victim = 'server', server = REAL, people = 5, say = () => {} } = options;
  const random = mulberry(seed);
  // Not made here: as root, the database runs under an account that must be able to enter it.
  const dataDir = join(tmpdir(), `po-dojo-kill-${randomUUID().slice(0, 8)}`);
  const editors = Array.from({ length: people }, (_, at) => new Editor(`p${at}`));
  const editsOf = () => editors.reduce((sum, editor) => sum + editor.edits, 0);
  const acknowledged = () => editors.flatMap((editor) => editor.acknowledged);
  const lost = new Set<string>();
  const restarts: number[] = [];
  let running: Victim | null = null;
  try {
    running = await startVictim(server, dataDir);
    const { id, token } = await beginProduct(running.url);
    const address = () => `${running!.url.replace('http', 'ws')}/live/${id}?token=${token}&ack=1`;
    for (let round = 1; round <= rounds; round++) {
      for (const editor of editors) editor.connect(address());
      const stop = new AbortController();
      const editing = editors.map((editor) => editAtRandom(editor, random, stop.signal));
      await pause(60 + random() * 600);
      if (victim === 'database') {
        running.killDatabase();
        await pause(random() * 2_500);
      }
      await running.kill();
      stop.abort();
      await Promise.all([...editing, ...editors.map((editor) => editor.gone())]);
      const before = performance.now();
      running = await startVictim(server, dataDir);
      restarts.push(Math.round(performance.now() - before));
      // A stranger looks first: nobody who was there may mend the log by coming back with their own copy.
      const there = await readAll(address());
      const missing = acknowledged().filter((edit) => !there.has(edit));
      for (const edit of missing) lost.add(edit);
      say(
        `round ${round}: ${editsOf()} edits, ${acknowledged().length} acknowledged, ${missing.length} of them missing`,
      );
    }
    return { rounds, edits: editsOf(), acknowledged: acknowledged().length, lost: [...lost], restarts };
  } finally {
    await running?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const beginProduct = async (url: string): Promise<{ id: string; token: string }> => {
  const made = await fetch(`${url}/api/v1/products`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Killed again and again' }),
  });
  return (await made.json()) as { id: string; token: string };
};

const editAtRandom = async (editor: Editor, random: () => number, stop: AbortSignal): Promise<void> => {
  while (!stop.aborted) {
    editor.edit(random);
    await pause(random() * 6);
  }
};

/** A small seeded generator: the same seed gives the same edits, though not the same moments. */
const mulberry = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};
