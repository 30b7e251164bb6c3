/**
 * What is to be done by the clock. A job carries no data: it looks at our tables for what is due, so it may run twice,
 * on several nodes at once, or late, and what pg-boss keeps of it may be lost.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { PgBoss } from 'pg-boss';
import { isDatabaseAway } from '../db/away.server.ts';
import type { Log } from '../log.server.ts';

export interface Job {
  readonly name: string;
  /** When it runs, as cron says it, in UTC: `* * * * *` is every minute. */
  readonly cron: string;
  run(): Promise<unknown>;
}

export interface Jobs {
  /** Begins to run them; resolves once the schedule stands. */
  start(): Promise<void>;
  /** Ends once those under way have ended. */
  stop(): Promise<void>;
}

export interface JobsOptions {
  readonly pool: Pool;
  readonly log: Log;
  readonly jobs: readonly Job[];
}

/** How long a job under way may take once we stop, in milliseconds. */
const PATIENCE = 5_000;

/** How long we leave a database that is away before the jobs begin anew, in milliseconds. */
const PAUSE = 250;

export const createJobs = ({ pool, log, jobs }: JobsOptions): Jobs => {
  const makeBoss = () => {
    const made = new PgBoss({
      db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
      schema: 'pgboss',
      // Indexes of a handful of jobs never grow; our own log says what is slow.
      reindex: false,
    });
    // It goes on by itself once the database is back.
    made.on('error', (cause) => log.warn('The clock of jobs met an error.', { cause }));
    return made;
  };
  let boss = makeBoss();
  let started: Promise<void> | undefined;
  let stopping = false;
  const schedule = async () => {
    await boss.start();
    for (const { name, cron, run } of jobs) {
      await boss.createQueue(name, { retryLimit: 0, retentionSeconds: 3600, deleteAfterSeconds: 3600 });
      await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
        await run().catch((cause: unknown) => {
          // The next run does what this one left.
          log.error('A job failed.', { job: name, cause });
        });
      });
      await boss.schedule(name, cron);
    }
    const known = new Set(jobs.map(({ name }) => name));
    for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
  };
  // People are here by now: a database that goes away just then ends nothing, it is waited for as at any later time.
  const begin = async () => {
    for (;;) {
      try {
        return await schedule();
      } catch (cause) {
        await boss.stop({ graceful: false }).catch(() => {});
        if (stopping || !isDatabaseAway(cause)) throw cause;
        log.warn('The database went away while jobs were beginning; they begin again.', { cause });
        boss = makeBoss();
        await wait(PAUSE);
      }
    }
  };
  return {
    start: () => (started ??= begin()),
    async stop() {
      stopping = true;
      if (!started) return;
      await started.catch(() => {});
      await boss.stop({ graceful: true, timeout: PATIENCE });
    },
  };
};
