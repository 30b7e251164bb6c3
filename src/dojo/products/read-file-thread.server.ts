/** Runs as a thread of its own, from its source: reads the one file it is given, answers and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { readModelFile } from './read-file.server.ts';

const read = readModelFile(workerData as Uint8Array);
parentPort!.postMessage(read, read.ok ? [read.value.update.buffer] : []);
