import { fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Job, Signal, Told } from './job.ts';
import type { JoinJob, JoinTold } from './join-job.ts';
import { type Subject, type SubjectName, startSubject } from './subjects.ts';
import type { Workload } from './workloads.ts';

/** What one run of one workload against one server gave; what does not apply is left out. */
export interface Sample {
  /** Updates that reached somebody else, for each second of the server's processor time. */
  readonly perCpuSecond?: number;
  /** Of one core, in hundredths: the server, and the database below it. */
  readonly cpu?: number;
  readonly databaseCpu?: number;
  readonly perSecond?: number;
  readonly p50?: number;
  readonly p99?: number;
  readonly bytesPerClient?: number;
  readonly resident?: number;
  /** MiB that 1,000 connections at rest add. */
  readonly idle?: number;
  readonly ms?: number;
  readonly bytes?: number;
}

/** What a process has taken for a while it does not give back at once. */
const REST = 4_000;

/** How long is measured, after how long a warm-up. Milliseconds. */
export interface Span {
  readonly warmUp: number;
  readonly window: number;
}

/** One workload against one server, both begun anew; null where the server can not do it. */
export const measure = async (name: SubjectName, workload: Workload, span: Span): Promise<Sample | null> => {
  if (workload.kind === 'join' && name === 'relay') return null;
  const nodes = workload.kind === 'load' ? workload.nodes : 1;
  if (nodes > 1 && name !== 'ours') return null;
  const bullied = workload.kind === 'load' && workload.work.kind === 'typing' && workload.work.bullied;
  const subject = await startSubject(name, nodes, bullied === true);
  try {
    return workload.kind === 'join'
      ? await measureJoin(subject, workload)
      : await measureLoad(subject, workload, span);
  } finally {
    await subject.stop();
  }
};

const measureJoin = async (
  { protocol, urls, rooms }: Subject,
  { entities, behind }: Workload & { kind: 'join' },
): Promise<Sample> => {
  const [room] = await rooms(1);
  const job: JoinJob = { protocol, url: urls[0]!, room: room!, entities, behind };
  let told: JoinTold | null = null;
  await runChild('bench/live/fill.ts', job, (message) => {
    told = message as JoinTold;
  });
  return { ...told! };
};

const measureLoad = async (
  subject: Subject,
  workload: Workload & { kind: 'load' },
  { warmUp, window: asked }: Span,
): Promise<Sample> => {
  const { protocol, urls } = subject;
  const { perRoom, work } = workload;
  const before = subject.resident();
  const rooms = await subject.rooms(workload.rooms);
  const window = work.kind === 'idle' ? REST : asked;
  const job: Job = { protocol, urls, rooms, perRoom, work, warmUp, window };
  let begun = subject.cpu();
  let ended = begun;
  let resident = 0;
  let told: Told | null = null;
  await runChild('bench/live/load.ts', job, (message) => {
    const signal = message as Signal;
    if (signal.at === 'begin') begun = subject.cpu();
    else {
      ended = subject.cpu();
      resident = subject.resident();
      told = signal.told;
    }
  });
  const { done, p50, p99, bytesPerClient, seconds } = told as unknown as Told;
  const cpuSeconds = ended.server - begun.server;
  if (work.kind === 'idle')
    return { idle: ((resident - before) * 1_000) / (workload.rooms * perRoom), resident };
  const usual = {
    cpu: (cpuSeconds / seconds) * 100,
    databaseCpu: ((ended.database - begun.database) / seconds) * 100,
    perSecond: done / seconds,
    bytesPerClient,
    resident,
  };
  if (work.kind === 'cursors') return usual;
  // Where nothing came through in time, there are no times to tell.
  const times = done > 0 && p50 !== null && p99 !== null ? { p50, p99 } : {};
  return { ...usual, perCpuSecond: done / Math.max(0.01, cpuSeconds), ...times };
};

/** No job takes as long as this: what does not end is a fault of the bench, and is not waited for all night. */
const LONGEST = 300_000;

const runChild = async (file: string, job: object, hear: (message: unknown) => void): Promise<void> => {
  const execArgv = ['--import', './bench/live/tsx-hook.mjs', '--no-warnings'];
  const child = fork(file, [JSON.stringify(job)], { execArgv });
  child.on('message', hear);
  const overdue = setTimeout(() => child.kill('SIGKILL'), LONGEST);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearTimeout(overdue);
  await pause(50);
  if (code !== 0) throw new Error(`${file} ended with ${code}.`);
};
