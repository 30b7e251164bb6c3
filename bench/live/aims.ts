/** What the live engine is to reach beside its peers, and whether it did. */
import { median, ms } from '../report.ts';
import type { Sample } from './measure.ts';
import type { SubjectName } from './subjects.ts';

export type Results = Readonly<Record<string, Partial<Record<SubjectName, readonly Sample[]>>>>;

export interface Aim {
  readonly what: string;
  readonly figure: string;
  readonly aim: string;
  readonly reached: boolean;
  /** Why it is what it is, for the case that it is missed. */
  readonly because: string;
}

export const medianOf = (
  results: Results,
  workload: string,
  subject: SubjectName,
  figure: keyof Sample,
): number | null => {
  const values = (results[workload]?.[subject] ?? []).flatMap((sample) => sample[figure] ?? []);
  return values.length > 0 ? median(values) : null;
};

const AIMS: readonly {
  readonly workloads: readonly string[];
  readonly figure: keyof Sample;
  readonly beside: SubjectName;
  /** Theirs on another workload. */
  readonly at?: string;
  readonly says: string;
  /** The greatest share of theirs that ours may be, or the least. */
  readonly most?: number;
  readonly least?: number;
  readonly unit: (value: number) => string;
  readonly because: string;
}[] = [
  {
    workloads: ['saturation-1x100', 'saturation-50x12', 'saturation-500x4', 'scattered-50x12'],
    figure: 'perCpuSecond',
    beside: 'hocuspocus',
    says: 'updates per second of processor time',
    least: 5,
    unit: (value) => Math.round(value).toLocaleString('en'),
    because:
      'reading a frame and sending one cost the same for everybody; what a tick saves grows with the people of a room',
  },
  {
    workloads: ['everyday-1x100', 'everyday-50x12', 'everyday-500x4'],
    figure: 'p99',
    beside: 'hocuspocus',
    says: 'p99 until somebody else has it',
    most: 1,
    unit: ms,
    because: 'an edit waits for its commit, and behind another that is under way; theirs is not stored',
  },
  {
    workloads: ['bullied-50x12'],
    figure: 'p99',
    beside: 'ours',
    at: 'everyday-50x12',
    says: 'p99 of the other rooms',
    most: 1.5,
    unit: ms,
    because:
      'a flood is read until its allowance ends, 4 MiB of small things are taken bit by bit, and the process that cuts them up takes a core of two',
  },
  {
    workloads: ['cursors-1x100', 'cursors-10x12'],
    figure: 'cpu',
    beside: 'hocuspocus',
    says: 'processor, of one core',
    most: 1 / 5,
    unit: (value) => `${value.toFixed(1)} %`,
    because: 'every state is read and checked once; what is sent together grows with the people of a room',
  },
  {
    workloads: ['join-5000', 'join-20000'],
    figure: 'ms',
    beside: 'y-websocket',
    says: 'until the document is there',
    most: 1 / 2,
    unit: ms,
    because:
      'most of it is Yjs that makes its items of the bytes, on whatever way they came; in its second encoding they are a sixth fewer, and it is a seventh faster',
  },
  {
    workloads: ['idle-250x4'],
    figure: 'idle',
    beside: 'hocuspocus',
    says: 'memory of 1,000 connections at rest',
    most: 1,
    unit: (value) => `${value.toFixed(1)} MiB`,
    because: 'a connection has its allowances and a room its inbox from the start',
  },
  {
    workloads: ['idle-250x4'],
    figure: 'idle',
    beside: 'y-websocket',
    says: 'memory of 1,000 connections at rest',
    most: 1,
    unit: (value) => `${value.toFixed(1)} MiB`,
    because: 'a connection has its allowances and a room its inbox from the start',
  },
];

/** Every aim for which both sides were measured. */
export const judge = (results: Results): readonly Aim[] =>
  AIMS.flatMap(({ workloads, figure, beside, at, says, most, least, unit, because }) =>
    workloads.flatMap((workload) => {
      const ours = medianOf(results, workload, 'ours', figure);
      const theirs = medianOf(results, at ?? workload, beside, figure);
      if (ours === null || theirs === null) return [];
      const share = ours / theirs;
      return {
        what: `${workload}: ${says}, beside ${beside}${at ? ` at ${at}` : ''}`,
        figure: `${unit(ours)} to ${unit(theirs)} (× ${share.toFixed(2)})`,
        aim: least === undefined ? `× ${most!.toFixed(2)} at most` : `× ${least} at least`,
        reached: least === undefined ? share <= most! : share >= least,
        because,
      };
    }),
  );
