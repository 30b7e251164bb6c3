import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { TASKS } from './tasks.server.ts';

type Task = keyof typeof TASKS;
type Given<T extends Task> = Parameters<(typeof TASKS)[T]>[0];
type Answer<T extends Task> = ReturnType<(typeof TASKS)[T]>;

/**
 * Does a task without keeping anybody waiting: in a thread when what was sent is large, one after the other. `size`
 * in bytes. Null when it takes more memory or time than anything that people write.
 */
export type Aside = <T extends Task>(task: T, size: number, value: Given<T>) => Promise<Answer<T> | null>;

export interface AsideBounds {
  /** Up to this many bytes, starting a thread costs more than the task. */
  readonly small: number;
  readonly memoryMB: number;
  readonly milliseconds: number;
}

const BOUNDS: AsideBounds = { small: 128 * 1024, memoryMB: 1_536, milliseconds: 60_000 };
const THREAD = resolve('src/dojo/products/aside/aside-thread.server.ts');

const inThread = <T extends Task>(task: T, value: Given<T>, bounds: AsideBounds): Promise<Answer<T> | null> =>
  new Promise((done, failed) => {
    const thread = new Worker(THREAD, {
      workerData: { task, value },
      resourceLimits: { maxOldGenerationSizeMb: bounds.memoryMB },
    });
    const late = setTimeout(() => {
      done(null);
      void thread.terminate();
    }, bounds.milliseconds);
    thread.once('message', done);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? done(null) : failed(error),
    );
    thread.once('exit', (code) => {
      clearTimeout(late);
      failed(new Error(`The thread for ${task} ended with ${code}.`));
    });
  });

export const createAside = (bounds: AsideBounds = BOUNDS): Aside => {
  let last: Promise<unknown> = Promise.resolve();
  return async (task, size, value) => {
    if (size <= bounds.small) return TASKS[task](value as never) as Answer<typeof task>;
    const mine = last.then(() => inThread(task, value, bounds));
    last = mine.catch(() => {});
    return mine;
  };
};
