import type * as Y from 'yjs';
import type { Fate } from './intake.server.ts';
import type { Carry } from './live-log.server.ts';
import { StoreAway } from './settled.server.ts';

/** Somebody whose updates are taken, until they are barred or rights have changed since they were let in. */
export interface Author {
  readonly barred: boolean;
  readonly rights: number;
  /** Left out where an update is not in their own words: what was carried over. */
  readonly person?: { readonly id: string };
}

/** An update that arrived, and whom to tell what became of it. */
export interface UpdateEntry {
  readonly kind: 'update';
  readonly update: Uint8Array;
  readonly by: string | null;
  /** Null when it is nobody's any more: it is taken again after a clash. */
  readonly author: Author | null;
  settle(fate: Fate): void;
  /** It broke the document, and was left out. */
  broke(): void;
  /** The document ended before it was taken. `gone`: there is none any more. */
  ended?(gone: boolean): void;
  /** The edits of ended epochs it was made of: a row of its own, committed with them. */
  readonly carries?: readonly Carry[];
  /** The epoch it is of has ended, or others were carried over before it; what to take in its stead. */
  outdated?(): readonly Entry[];
}

/** A change that the server makes in the name of somebody. */
export interface ChangeEntry {
  readonly kind: 'change';
  readonly by: string | null;
  /** `room`: how many bytes the document may still take; the change decides what to do about it. */
  run(doc: Y.Doc, room: number): void;
  done(): void;
  gone(): void;
  fail(error: unknown): void;
}

export type Entry = UpdateEntry | ChangeEntry;

const sizeOf = (entry: Entry): number => (entry.kind === 'update' ? entry.update.length : 0);

/** What waits for a document's next tick. */
export class Inbox {
  readonly #total: { waitingBytes: number };
  readonly #atOnce: number;
  #entries: Entry[] = [];
  #bytes = 0;
  #suspects = 0;

  /** `total` sums the bytes of all inboxes; `atOnce`: how many are given out together. */
  constructor(total: { waitingBytes: number }, atOnce: number) {
    this.#total = total;
    this.#atOnce = atOnce;
  }

  get length(): number {
    return this.#entries.length;
  }

  get bytes(): number {
    return this.#bytes;
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    this.#count(sizeOf(entry));
  }

  /** Puts entries back in front. */
  putBack(entries: readonly Entry[]): void {
    this.#entries.unshift(...entries);
    for (const entry of entries) this.#count(sizeOf(entry));
  }

  /** One of these broke the document: as many are given out one by one, to find it. */
  suspect(entries: readonly Entry[]): void {
    this.putBack(entries);
    this.#suspects = entries.length;
  }

  /** What to take next under these rights; entries of those who have none any more are left out. */
  take(rights: number): Entry[] {
    const taken = this.#entries.splice(0, this.#suspects > 0 ? 1 : this.#together());
    if (this.#suspects > 0) this.#suspects--;
    for (const entry of taken) this.#count(-sizeOf(entry));
    return taken.filter((entry) => {
      if (entry.kind === 'change' || mayWrite(entry.author, rights)) return true;
      entry.ended?.(false);
      return false;
    });
  }

  /** How many of the first go into one row: as many as nobody waits long for. What was carried over goes alone. */
  #together(): number {
    let bytes = 0;
    const end = this.#entries.findIndex((entry, at) => {
      bytes += sizeOf(entry);
      return at > 0 && (bytes > this.#atOnce || isCarried(entry) || isCarried(this.#entries[0]!));
    });
    return end < 0 ? this.#entries.length : end;
  }

  /** A new epoch began: updates of the old one mean nothing in it. */
  outdate(): void {
    const old = this.#entries.splice(0);
    this.#suspects = 0;
    for (const entry of old) this.#count(-sizeOf(entry));
    this.putBack(old.flatMap((entry) => (entry.kind === 'update' ? (entry.outdated?.() ?? []) : [entry])));
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    this.#total.waitingBytes += bytes;
  }
}

const mayWrite = (author: Author | null, rights: number): boolean =>
  !author || (!author.barred && author.rights >= rights);

/** Whose alone the entries are; null when several people's, or the server's. */
export const soleAuthor = (entries: readonly Entry[]): Author | null => {
  const first = entries[0];
  if (first?.kind !== 'update') return null;
  return entries.every((entry) => entry.kind === 'update' && entry.author === first.author)
    ? first.author
    : null;
};

/** The person all entries are by; null when there are several. */
export const solePerson = (entries: readonly Entry[]): string | null =>
  entries.every((entry) => entry.by === entries[0]!.by) ? (entries[0]?.by ?? null) : null;

const isCarried = (entry: Entry): boolean => entry.kind === 'update' && entry.carries !== undefined;

/** The late edits that a row is made of; it is made of nothing else. */
export const carriesOf = ([first]: readonly Entry[]) =>
  first?.kind === 'update' ? first.carries : undefined;

/** Tells those who wait for a change what became of it. `gone`: there is no document any more. */
export const endChanges = (entries: readonly Entry[], landed: boolean, gone = true): void => {
  for (const entry of entries) {
    if (entry.kind === 'update') entry.ended?.(gone);
    else if (landed) entry.done();
    else if (gone) entry.gone();
    else entry.fail(new StoreAway('The product cannot be reached at the moment.'));
  }
};
