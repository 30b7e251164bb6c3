import * as Y from 'yjs';
import type { Progress } from './status.ts';

/** On the way into another epoch: the document there fills up behind the one that is shown. */
export class Move {
  readonly from: number;
  readonly to: number;
  readonly next = new Y.Doc();
  /** All that the server has of the new epoch is in it. */
  synced = false;
  /** The server was asked what it has of the old epoch. */
  #asked = false;
  /** It has said so, and what it lacked was sent. */
  #carries = false;
  /** Edits there were when that was sent last. */
  #sentAt: number | null = null;

  constructor(from: number, to: number) {
    this.from = from;
    this.to = to;
  }

  /** Whether edits made here are carried over as they are made. */
  get carries(): boolean {
    return this.#carries;
  }

  /** Edits made here are to be carried over: true the first time, when the server is to be asked what it has. */
  asks(): boolean {
    const isFirst = !this.#asked;
    this.#asked = true;
    return isFirst;
  }

  /**
   * The server has said what it has: whether to send what it lacks. What it was given and refused is given again once
   * something has been written since; else the two would go in circles.
   */
  resumes({ edits }: Progress): boolean {
    const isNew = edits !== this.#sentAt;
    this.#carries = true;
    this.#sentAt = edits;
    return isNew;
  }

  /** Some of what was sent builds on what the server has not: it is about to say what it has. */
  incomplete(): void {
    this.#carries = false;
  }

  /** Whether all is there, and nothing is owed any more. */
  isDone(owes: boolean): boolean {
    return this.synced && !owes && this.#asked === this.#carries;
  }
}
