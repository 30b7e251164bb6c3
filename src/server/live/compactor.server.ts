import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { Pool, PoolConfig } from 'pg';
import { connectionOf } from '../db/another-pool.server.ts';
import type { Log } from '../log.server.ts';
import { type Clock, realClock } from './clock.server.ts';
import { type Compaction, compaction, type Folded } from './compaction.server.ts';
import type { LiveLog } from './live-log.server.ts';

/** Where compaction runs. What is under way when it closes is broken off: nothing was folded, nothing renewed. */
export interface Compactor extends Compaction {
  close(): Promise<void>;
}

/** In the thread that serves rooms: for tests, and for logs that no other process can reach. */
export const compactorHere = (log: LiveLog): Compactor => ({ ...compaction(log), close: async () => {} });

export type Job = keyof Compaction;
export type Ask =
  | { readonly connection: PoolConfig }
  | { readonly id: number; readonly job: Job; readonly args: readonly unknown[] };
export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

const PROCESS = resolve('src/server/live/compactor-process.server.ts');
/** Rests this long, then ends and gives its memory back. Milliseconds. */
const REST = 60_000;
/** One that has work and answers nothing for so long is taken to hang. The largest document takes seconds. */
export const SILENCE = 180_000;
const MEMORY_MB = 1_536;

/**
 * In a process of its own that reads and writes the database itself: a room goes on as if nothing were. It begins
 * when there is work, and whatever ends it, the next job begins another.
 */
export const compactorProcess = (pool: Pool, logger: Log, clock: Clock = realClock): Compactor => {
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (cause: Error) => void }>();
  let child: ChildProcess | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let endWatch = () => {};
  let jobs = 0;
  let closed = false;

  const over = (why: string) => {
    child = null;
    endWatch();
    for (const { failed } of waiting.values()) failed(new Error(why));
    waiting.clear();
  };
  const watch = () => {
    endWatch();
    endWatch = clock.after(SILENCE, () => {
      const hung = child;
      logger.error('The process that folds logs does not answer, and is ended.');
      over('The process that folds logs did not answer.');
      hung?.kill('SIGKILL');
    });
  };
  const settle = ({ id, value, error }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.done(value);
    else asked?.failed(new Error(error));
    if (waiting.size > 0) return watch();
    endWatch();
    rest = setTimeout(() => child?.disconnect(), REST);
    rest.unref();
  };
  const begin = (): ChildProcess => {
    const begun = fork(PROCESS, {
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    begun.on('message', (answer) => child === begun && settle(answer as Answer));
    begun.on('error', (cause) => logger.warn('The process that folds logs failed.', { cause }));
    begun.once('disconnect', () => {
      if (child === begun) over('The process that folds logs has ended.');
    });
    begun.send({ connection: connectionOf(pool) } satisfies Ask);
    return begun;
  };
  const ask = <T>(job: Job, ...args: unknown[]): Promise<T> =>
    new Promise((done, failed) => {
      if (closed) return failed(new Error('Nothing is folded any more.'));
      clearTimeout(rest);
      child ??= begin();
      const id = ++jobs;
      if (waiting.size === 0) watch();
      waiting.set(id, { done: done as (value: unknown) => void, failed });
      child.send({ id, job, args } satisfies Ask);
    });

  /** Upkeep can wait for the next start; that it was broken off is no fault to tell of. */
  const orNothing = async <T>(upkeep: Promise<T>, nothing: T): Promise<T> => {
    try {
      return await upkeep;
    } catch (cause) {
      if (closed) return nothing;
      throw cause;
    }
  };

  return {
    fold: (...args) => orNothing(ask<Folded | null>('fold', ...args), null),
    renew: (...args) => orNothing(ask<boolean>('renew', ...args), false),
    known: (...args) => ask('known', ...args),
    carry: (...args) => ask('carry', ...args),
    parts: (...args) => ask('parts', ...args),
    async close() {
      closed = true;
      clearTimeout(rest);
      const ending = child;
      if (!ending) return;
      const gone = new Promise((resolve) => ending.once('exit', resolve));
      over('Nothing is folded any more.');
      ending.kill('SIGKILL');
      await gone;
    },
  };
};
