/** Runs as a process of its own, from its source: folds logs and begins epochs, one after the other. */
import pg from 'pg';
import { type Compaction, compaction } from './compaction.server.ts';
import type { Answer, Ask } from './compactor.server.ts';
import { PATIENCE, postgresLog } from './log.server.ts';

let work: Compaction | null = null;
let last: Promise<unknown> = Promise.resolve();

const answer = async (id: number, task: () => Promise<unknown>): Promise<void> => {
  const said: Answer = await task().then(
    (value) => ({ id, value }),
    (cause: Error) => ({ id, error: cause.message }),
  );
  if (process.connected) process.send!(said);
};

process.on('message', (ask: Ask) => {
  if ('connection' in ask) {
    const pool = new pg.Pool({
      max: 2,
      application_name: 'po-dojo folds',
      connectionTimeoutMillis: PATIENCE,
      ...ask.connection,
    });
    // A resting connection that breaks is replaced by the next job.
    pool.on('error', () => {});
    work = compaction(postgresLog(pool));
    return;
  }
  const { id, job, args } = ask;
  const task = () => (work![job] as (...args: unknown[]) => Promise<unknown>)(...args);
  last = last.then(() => answer(id, task));
});

// Nobody waits for an answer any more.
process.once('disconnect', () => process.exit());
