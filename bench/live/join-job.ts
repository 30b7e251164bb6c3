/** What the processes that fill a product and join it are asked to do, and what they answer. */
import type { ProtocolName } from './protocol.ts';

export interface JoinJob {
  readonly protocol: ProtocolName;
  readonly url: string;
  readonly room: string;
  readonly entities: number;
  /** Edits that the client lacks; null: it has nothing. */
  readonly behind: number | null;
}

export interface JoinTold {
  readonly ms: number;
  /** Bytes received until ready. */
  readonly bytes: number;
}
