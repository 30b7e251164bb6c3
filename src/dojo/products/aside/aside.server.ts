import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { TASKS } from './tasks.server.ts';

type Task = keyof typeof TASKS;
type Given<T extends Task> = Parameters<(typeof TASKS)[T]>[0];
type Answer<T extends Task> = ReturnType<(typeof TASKS)[T]>;

/**
 * Does a task without keeping anybody waiting: in a process when what was sent is large, one after the other. `size`
 * in bytes. Null when it takes more memory or time than anything that people write.
 */
export type Aside = <T extends Task>(task: T, size: number, value: Given<T>) => Promise<Answer<T> | null>;

export interface AsideBounds {
  /** Up to this many bytes, starting a process costs more than the task. */
  readonly small: number;
  readonly memoryMB: number;
  readonly milliseconds: number;
}

const BOUNDS: AsideBounds = { small: 128 * 1024, memoryMB: 1_536, milliseconds: 60_000 };
const PROCESS = resolve('src/dojo/products/aside/aside-process.server.ts');

/** A thread that runs out of memory may end the whole server with it; a process ends alone. */
const inProcess = <T extends Task>(
  task: T,
  value: Given<T>,
  bounds: AsideBounds,
): Promise<Answer<T> | null> =>
  new Promise((done, failed) => {
    const child = fork(PROCESS, {
      execArgv: [`--max-old-space-size=${bounds.memoryMB}`],
      serialization: 'advanced',
      // What it says of its own end is a page of addresses.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, bounds.milliseconds);
    child.once('message', (answer) => done(answer as Answer<T>));
    child.once('error', failed);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (late || signal === 'SIGABRT' || code === 134) done(null);
      else failed(new Error(`The process for ${task} ended with ${signal ?? code}.`));
    });
    child.send({ task, value }, (error) => error && failed(error));
  });

export const createAside = (bounds: AsideBounds = BOUNDS): Aside => {
  let last: Promise<unknown> = Promise.resolve();
  return async (task, size, value) => {
    if (size <= bounds.small) return TASKS[task](value as never) as Answer<typeof task>;
    const mine = last.then(() => inProcess(task, value, bounds));
    last = mine.catch(() => {});
    return mine;
  };
};
