import type * as Y from 'yjs';
import type { CloseName } from '#product/wire.ts';
import type { Log } from '../log.server.ts';
import type { Clock } from './clock.server.ts';
import type { Committer } from './committer.server.ts';
import type { Compactor } from './compactor.server.ts';
import type { Author } from './entry.server.ts';
import type { Limits } from './limits.server.ts';
import type { LiveLog } from './live-log.server.ts';
import type { Read } from './sound.server.ts';

/** Told the document, and an update of it that has been read. */
export type Admits = (doc: Y.Doc, update: Read) => boolean;

/** What all documents share. */
export interface World {
  readonly log: LiveLog;
  readonly compactor: Compactor;
  readonly committer: Committer;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Whether what an update adds could be part of a product. */
  readonly admits: Admits;
  /** Colours that tell people apart, in their order. */
  readonly palette: readonly string[];
  readonly logger: Log;
  /** The log holds rows that a document here has not. */
  behind(productId: string): void;
  readonly counts: {
    updates: number;
    frames: number;
    refused: number;
    clashes: number;
    waitingBytes: number;
  };
}

/** Who hears what becomes of a document. */
export interface Audience {
  /** How many hear it. */
  readonly people: number;
  /** The inbox was taken: there is room again. */
  taken(): void;
  /** A frame is committed as this row. `author`: who alone made it, and has it. Told before its senders are. */
  committed(frame: Uint8Array, author: Author | null, doc: Y.Doc, seq: number): void;
  /** Everybody who took part in a tick has been told what became of their updates. */
  told(): void;
  /** The log held something that was never broadcast. */
  missed(update: Uint8Array): void;
  /** Rights have changed: whoever was let in under older ones is asked for at the door again. Never rejects. */
  askAgain(rights: number): Promise<void>;
  /** It nears its bound. */
  filling(): void;
  /** So many bytes may enter: more, perhaps, than when something was refused as too much. */
  roomFor(bytes: number): void;
  /** A new epoch began: what people here know of the document is of the old one. */
  outdated(): void;
  ended(why: CloseName): void;
}
