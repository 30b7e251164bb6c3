/** Runs as a thread of its own, from its source: does the one task it is given, answers and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { TASKS } from './tasks.server.ts';

const { task, value } = workerData as { task: keyof typeof TASKS; value: never };
parentPort!.postMessage(TASKS[task](value));
