import type { State } from './packed.server.ts';

/**
 * The log is the truth of a document: an edit exists once its row is committed, and not before. Rooms ask for
 * nothing else, so that any store which passes log.contract.ts will do.
 */
export interface LiveLog {
  /** The folded state and the rows behind it, in order; null when the product has no document. */
  load(productId: string): Promise<Loaded | null>;
  /**
   * Commits rows of any products, one each at most, in one statement. Answers for each whether it landed: a row does
   * not when its place, or that of one of its carries, is taken or folded already, when rights have changed since, or
   * when the document is gone or of another epoch. Rejects when nothing is known of the outcome; the same rows may
   * then be given again.
   */
  append(rows: readonly Row[]): Promise<boolean[]>;
  /** What the log holds beyond these places, for those where it does: other processes write to it as well. */
  since(places: readonly Place[]): Promise<Since[]>;
  /** Makes `state` stand for all rows up to `seq`. Does nothing when a later fold, or another epoch, is there. */
  fold(productId: string, epoch: number, seq: number, state: State): Promise<void>;
  /**
   * Ends the epoch behind row `seq`: the next begins with `first`, as row `seq` + 1, which says in a fresh history
   * what `last` says. Both are kept for what still comes of the old one. False, and nothing done, when that row's
   * place is taken.
   */
  renew(productId: string, epoch: number, seq: number, states: Turn): Promise<boolean>;
  /** The ended epochs from this one on, oldest first; null when it is not kept any more. */
  past(productId: string, epoch: number): Promise<Past[] | null>;
  /** Does something that no other process does for this product meanwhile; null, and not done, when another does. */
  alone<T>(productId: string, act: () => Promise<T>): Promise<T | null>;
  /** Begins a document with this Yjs update as its state; false when there is one already. */
  create(productId: string, state: Uint8Array): Promise<boolean>;
  /** Removes the document, its rows and its past. */
  remove(productId: string): Promise<void>;
}

export interface Row {
  readonly productId: string;
  readonly epoch: number;
  readonly seq: number;
  /** Under which rights its edits were let in: it lands only while they hold. */
  readonly rights: number;
  readonly bytes: Uint8Array;
  /** The person's id when the row is one person's alone. */
  readonly by: string | null;
  /** The edits of ended epochs that became this row; committed with it or not at all. */
  readonly carries?: readonly Carry[];
}

export interface Loaded {
  readonly epoch: number;
  /** Of the last row, or of the fold when there is none behind it. */
  readonly seq: number;
  /** Grows whenever somebody loses a right to the product. */
  readonly rights: number;
  readonly snapshot: State;
  readonly updates: readonly Uint8Array[];
  /** State vectors of the ended epochs that are kept: their clients write nothing in this one. */
  readonly ended: readonly Uint8Array[];
}

/** Up to where a process knows a document. */
export interface Place {
  readonly productId: string;
  readonly epoch: number;
  readonly seq: number;
  readonly rights: number;
}

export interface Since {
  readonly productId: string;
  /** Null: there is no such document any more. */
  readonly now: {
    readonly epoch: number;
    readonly rights: number;
    /** The rows behind the place, in order; null when they are not all there: the document is to be read anew. */
    readonly updates: readonly Uint8Array[] | null;
  } | null;
}

/** The states on both sides of the end of an epoch. */
export interface Turn {
  readonly last: State;
  readonly first: State;
  /** State vector of the last state. */
  readonly clients: Uint8Array;
}

/** Edits of an ended epoch, the `n`th that came late, and the update they became in the next. */
export interface Carry {
  readonly epoch: number;
  readonly n: number;
  readonly bytes: Uint8Array;
  readonly frame: Uint8Array;
}

export interface Past extends Turn {
  readonly epoch: number;
  readonly carries: readonly Carry[];
}

/** How long an ended epoch is kept, in days, and how many of a product at most. */
export const PAST = { days: 90, epochs: 12 } as const;
