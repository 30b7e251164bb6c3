/** Kills the server in the middle of people's edits, again and again, and looks what is there when it is back. */
import { setTimeout as pause } from 'node:timers/promises';
import { freshDataDir, removeDataDir } from './data-dir.ts';
import { editAtRandom, mulberry } from './editing.ts';
import { Editor, readAll } from './editor.ts';
import { beginProduct } from './product.ts';
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

/** Resolves once one more edit has been acknowledged. */
export const somethingSaved = async (editors: readonly Editor[]): Promise<void> => {
  const count = () => editors.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  for (const before = count(); count() === before; ) await pause(5);
};

/** Runs the rounds in a data folder of their own, which goes afterwards. */
export const killRounds = async (options: KillOptions): Promise<KillReport> => {
  const { rounds, seed, victim = 'server', server = REAL, people = 5, say = () => {} } = options;
  const random = mulberry(seed);
  const dataDir = freshDataDir('kill');
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
      // A kill before anything was said to be saved would prove nothing, however slow the machine is.
      await somethingSaved(editors);
      await pause(random() * 600);
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
    removeDataDir(dataDir);
  }
};
