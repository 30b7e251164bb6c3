/** What is measured. Everyday rates are an update a second from each person; cursors move 20 times a second. */
import type { Work } from './job.ts';

export type Workload = {
  readonly name: string;
  readonly says: string;
} & (
  | {
      readonly kind: 'load';
      readonly rooms: number;
      readonly perRoom: number;
      readonly work: Work;
      /** More than one: theirs need a store for that, and are left out. */
      readonly nodes: number;
    }
  | { readonly kind: 'join'; readonly entities: number; readonly behind: number | null }
);

const typing = (rate: number | null, scattered = false): Work => ({ kind: 'typing', rate, scattered });
const load = (
  name: string,
  says: string,
  rooms: number,
  perRoom: number,
  work: Work,
  nodes = 1,
): Workload => ({
  kind: 'load',
  name,
  says,
  rooms,
  perRoom,
  work,
  nodes,
});
const join = (name: string, says: string, entities: number, behind: number | null): Workload => ({
  kind: 'join',
  name,
  says,
  entities,
  behind,
});

export const WORKLOADS: readonly Workload[] = [
  load('everyday-1x100', '1 room of 100, 100 updates a second', 1, 100, typing(100)),
  load('everyday-50x12', '50 rooms of 12, 600 updates a second', 50, 12, typing(600)),
  load('everyday-500x4', '500 rooms of 4, 2,000 updates a second', 500, 4, typing(2_000)),
  load('saturation-1x100', '1 room of 100, as much as goes', 1, 100, typing(null)),
  load('saturation-50x12', '50 rooms of 12, as much as goes', 50, 12, typing(null)),
  load('saturation-500x4', '500 rooms of 4, as much as goes', 500, 4, typing(null)),
  load(
    'scattered-50x12',
    '50 rooms of 12, typing at scattered places, as much as goes',
    50,
    12,
    typing(null, true),
  ),
  load('cursors-1x100', '1 room of 100, cursors at 20 Hz', 1, 100, { kind: 'cursors', hertz: 20 }),
  load('cursors-10x12', '10 rooms of 12, cursors at 20 Hz', 10, 12, { kind: 'cursors', hertz: 20 }),
  load('idle-250x4', '1,000 connections at rest in 250 rooms', 250, 4, { kind: 'idle' }),
  load(
    'bullied-50x12',
    '50 rooms of 12, 600 updates a second; in one of them one floods, one sends 4 MiB at a time, one does not read',
    50,
    12,
    { kind: 'typing', rate: 600, scattered: false, bullied: true },
  ),
  load(
    'nodes-50x12',
    'two nodes: 50 rooms of 12, 600 updates a second, from one to the other',
    50,
    12,
    typing(600),
    2,
  ),
  join('join-5000', 'a late client into 5,000 entities', 5_000, null),
  join('join-20000', 'a late client into 20,000 entities', 20_000, null),
  join('rejoin-5000', 'back into 5,000 entities, 20 edits behind', 5_000, 20),
];
