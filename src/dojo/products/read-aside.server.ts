import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { no } from '#core/verdict.ts';
import { type ReadFile, readModelFile } from './read-file.server.ts';

const THREAD = resolve('src/dojo/products/read-file-thread.server.ts');
/** Up to this many bytes, starting a thread costs more than reading. */
const SMALL = 256 * 1024;
/** What one file may take of memory while it is read; a file made to take more is refused. */
const MEMORY_MB = 1_536;

const readInThread = (bytes: Uint8Array): Promise<ReadFile> =>
  new Promise((read, failed) => {
    const own = new Uint8Array(bytes);
    const thread = new Worker(THREAD, {
      workerData: own,
      transferList: [own.buffer],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    thread.once('message', read);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? read(no('model-file-size')) : failed(error),
    );
    thread.once('exit', (code) => failed(new Error(`The thread that reads files ended with ${code}.`)));
  });

/** Reads model files without keeping anybody waiting: large ones in a thread, one after the other. */
export const readAside = (): ((bytes: Uint8Array) => Promise<ReadFile>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (bytes) => {
    if (bytes.length <= SMALL) return Promise.resolve(readModelFile(bytes));
    const mine = last.then(() => readInThread(bytes));
    last = mine.catch(() => {});
    return mine;
  };
};
