/** What the process that makes the load is asked to do, and what it answers. */
import type { ProtocolName } from './protocol.ts';

export type Work =
  /**
   * `rate`: updates a second of all together; null: as many as keep about 40 ms in flight. `bullied`: in the last room
   * one reads nothing, one sends as much as the line takes, and one sends frames of nearly 4 MiB; what the people of
   * the other rooms feel of it is measured.
   */
  | { kind: 'typing'; rate: number | null; scattered: boolean; bullied?: boolean }
  /** States a second of each. */
  | { kind: 'cursors'; hertz: number }
  | { kind: 'idle' };

export interface Job {
  readonly protocol: ProtocolName;
  /** One or more nodes; clients take turns. */
  readonly urls: readonly string[];
  readonly rooms: readonly string[];
  readonly perRoom: number;
  readonly work: Work;
  readonly warmUp: number;
  readonly window: number;
}

export interface Told {
  /** Updates or states seen by an observer in each room. */
  readonly done: number;
  readonly sent: number;
  /** Milliseconds from sending to another client's having it; null where nobody had anything. */
  readonly p50: number | null;
  readonly p99: number | null;
  /** Bytes that came to a client, a second. */
  readonly bytesPerClient: number;
  readonly seconds: number;
}

export type Signal = { at: 'begin' } | { at: 'end'; told: Told };
