/** Two servers on one PostgreSQL, and always one of them killed while five people edit on both. */
import { setTimeout as pause } from 'node:timers/promises';
import { freshDataDir, removeDataDir } from './data-dir.ts';
import { editAtRandom, mulberry } from './editing.ts';
import { Editor, readAll } from './editor.ts';
import { beginProduct } from './product.ts';
import { type KillOptions, type KillReport, somethingSaved } from './rounds.ts';
import { startSharedDatabase } from './shared-database.ts';
import { ROOMS, startVictim, type Victim } from './victim.ts';

/** As killRounds: the people of the server that is killed go on at the other, and its successor is read first. */
export const killOneOfTwo = async (options: Omit<KillOptions, 'victim'>): Promise<KillReport> => {
  const { rounds, seed, server = ROOMS, people = 6, say = () => {} } = options;
  const random = mulberry(seed);
  const database = await startSharedDatabase();
  const folders = [freshDataDir('node'), freshDataDir('node')];
  const nodes: Victim[] = [];
  const editors = Array.from({ length: people }, (_, at) => new Editor(`p${at}`));
  const editsOf = () => editors.reduce((sum, editor) => sum + editor.edits, 0);
  const acknowledged = () => editors.flatMap((editor) => editor.acknowledged);
  const lost = new Set<string>();
  const restarts: number[] = [];
  const stop = new AbortController();
  try {
    const start = (at: number) => startVictim(server, folders[at]!, { databaseUrl: database.url });
    for (const at of folders.keys()) nodes[at] = await start(at);
    const { id, token } = await beginProduct(nodes[0]!.url);
    const address = (at: number) => `${nodes[at]!.url.replace('http', 'ws')}/live/${id}?token=${token}&ack=1`;
    const home = (editor: Editor) => editors.indexOf(editor) % 2;
    const goTo = async (editor: Editor, at: number) => {
      editor.leave();
      await editor.gone();
      editor.connect(address(at));
    };
    for (const editor of editors) editor.connect(address(home(editor)));
    const editing = editors.map((editor) => editAtRandom(editor, random, stop.signal));
    for (let round = 1; round <= rounds; round++) {
      await somethingSaved(editors);
      await pause(random() * 500);
      const killed = random() < 0.5 ? 0 : 1;
      const theirs = editors.filter((editor) => home(editor) === killed);
      await nodes[killed]!.kill();
      await Promise.all(theirs.map((editor) => goTo(editor, 1 - killed)));
      const before = performance.now();
      nodes[killed] = await start(killed);
      restarts.push(Math.round(performance.now() - before));
      const due = acknowledged();
      const there = await readAll(address(killed));
      const missing = due.filter((edit) => !there.has(edit));
      for (const edit of missing) lost.add(edit);
      await Promise.all(theirs.map((editor) => goTo(editor, killed)));
      say(
        `round ${round}: ${editsOf()} edits, ${due.length} acknowledged, ${missing.length} of them missing`,
      );
    }
    stop.abort();
    await Promise.all(editing);
    // Both come to show the same, with all that was acknowledged by then.
    const due = acknowledged();
    for (const at of nodes.keys()) for (const edit of await missingAtLast(address(at), due)) lost.add(edit);
    return { rounds, edits: editsOf(), acknowledged: acknowledged().length, lost: [...lost], restarts };
  } finally {
    stop.abort();
    for (const editor of editors) editor.leave();
    for (const node of nodes) await node.stop();
    await database.stop();
    for (const folder of folders) removeDataDir(folder);
  }
};

const PATIENCE = 60_000;

/** What is still not to be seen after a while. */
const missingAtLast = async (address: string, due: readonly string[]): Promise<string[]> => {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const there = await readAll(address);
    const missing = due.filter((edit) => !there.has(edit));
    if (missing.length === 0 || performance.now() > until) return missing;
    await pause(100);
  }
};
