/**
 * Kills the server in the middle of people's edits, again and again, and looks whether every edit it had
 * acknowledged is there when it is back.
 *
 *   node scripts/kill-rounds.ts --rounds 20 [--seed 1] [--server "node build/server/main.js"]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Editor, readAll } from './kill-rounds/editor.ts';

export interface KillOptions {
  readonly rounds: number;
  readonly seed: number;
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

const OURS = [process.execPath, resolve(import.meta.dirname, 'live-process.ts')];

/** Runs the rounds in a data folder of their own, which goes afterwards. */
export const killRounds = async (options: KillOptions): Promise<KillReport> => {
  const { rounds, seed, server = OURS, people = 5, say = () => {} } = options;
  const random = mulberry(seed);
  const dataDir = await mkdtemp(join(tmpdir(), 'po-dojo-kill-'));
  let running: Running | null = null;
  try {
    running = await start(server, dataDir);
    const made = await fetch(`${running.url}/api/v1/products`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Killed again and again' }),
    });
    const { id, token } = (await made.json()) as { id: string; token: string };
    const address = () => `${running!.url.replace('http', 'ws')}/live/${id}?token=${token}&ack=1`;
    const editors = Array.from({ length: people }, (_, at) => new Editor(`p${at}`));
    const lost = new Set<string>();
    const restarts: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      for (const editor of editors) editor.connect(address());
      const stop = new AbortController();
      const editing = editors.map((editor) => editAtRandom(editor, random, stop.signal));
      await pause(60 + random() * 600);
      running.child.kill('SIGKILL');
      await once(running.child, 'exit');
      stop.abort();
      await Promise.all([...editing, ...editors.map((editor) => editor.gone())]);
      const before = performance.now();
      running = await start(server, dataDir);
      restarts.push(Math.round(performance.now() - before));
      // A stranger looks first: nobody who was there may mend the log by coming back with their own copy.
      const there = await readAll(address());
      const acknowledged = editors.flatMap((editor) => editor.acknowledged);
      const missing = acknowledged.filter((edit) => !there.has(edit));
      for (const edit of missing) lost.add(edit);
      const edits = editors.reduce((sum, editor) => sum + editor.edits, 0);
      say(
        `round ${round}: ${edits} edits, ${acknowledged.length} acknowledged, ${missing.length} of them missing`,
      );
    }
    const edits = editors.reduce((sum, editor) => sum + editor.edits, 0);
    const acknowledged = editors.reduce((sum, editor) => sum + editor.acknowledged.length, 0);
    return { rounds, edits, acknowledged, lost: [...lost], restarts };
  } finally {
    if (running && running.child.exitCode === null && running.child.signalCode === null) {
      running.child.kill('SIGTERM');
      await once(running.child, 'exit');
    }
    await rm(dataDir, { recursive: true, force: true });
  }
};

const editAtRandom = async (editor: Editor, random: () => number, stop: AbortSignal): Promise<void> => {
  while (!stop.aborted) {
    editor.edit(random);
    await pause(random() * 6);
  }
};

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

const start = ([command, ...args]: readonly string[], dataDir: string): Promise<Running> =>
  new Promise((resolve, reject) => {
    const child = spawn(command!, args, {
      env: { ...process.env, PORT: '0', DATA_DIR: dataDir, NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout! });
    lines.on('line', (line) => {
      const [, url] = /^PO Dojo is ready: (\S+)/.exec(line) ?? [];
      if (url) resolve({ child, url });
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error('The server ended before it was ready.')));
  });

/** A small seeded generator: the same seed gives the same edits, though not the same moments. */
const mulberry = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      server: { type: 'string' },
    },
  });
  const report = await killRounds({
    rounds: Number(values.rounds),
    seed: Number(values.seed),
    ...(values.server ? { server: values.server.split(' ') } : {}),
    say: (line) => console.log(line),
  });
  const { rounds, edits, acknowledged, lost } = report;
  console.log(`${rounds} kills, ${edits} edits, ${acknowledged} acknowledged, ${lost.length} lost`);
  process.exitCode = lost.length === 0 ? 0 : 1;
}
