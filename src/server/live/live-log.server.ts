/**
 * The log is the truth of a document: an edit exists once its row is committed, and not before. Rooms ask for
 * nothing else, so that any store which passes log.contract.ts will do.
 */
export interface LiveLog {
  /** The folded state and the rows behind it, in order; null when the product has no document. */
  load(productId: string): Promise<Loaded | null>;
  /**
   * Commits rows of any products, one each at most, in one statement. Answers for each whether it landed: a row does not when its
   * place is taken or folded already, or when the document is gone or of another epoch. Rejects when nothing is
   * known of the outcome; the same rows may then be given again.
   */
  append(rows: readonly Row[]): Promise<boolean[]>;
  /** Makes `state` stand for all rows up to `seq`. Does nothing when a later fold, or another epoch, is there. */
  fold(productId: string, epoch: number, seq: number, state: Uint8Array): Promise<void>;
  /** Begins a document with this Yjs update as its state; false when there is one already. */
  create(productId: string, state: Uint8Array): Promise<boolean>;
  /** Removes the document and its rows. */
  remove(productId: string): Promise<void>;
}

export interface Row {
  readonly productId: string;
  readonly epoch: number;
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** The person's id when the row is one person's alone. */
  readonly by: string | null;
}

export interface Loaded {
  readonly epoch: number;
  /** Of the last row, or of the fold when there is none behind it. */
  readonly seq: number;
  readonly snapshot: Uint8Array;
  readonly updates: readonly Uint8Array[];
}
