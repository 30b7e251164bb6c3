import type * as Y from 'yjs';

/** Nothing can be read or stored at the moment. */
export class StoreAway extends Error {
  override name = 'StoreAway';
}

/** Something to do with a document when it next holds what the log holds. */
export interface Wish {
  act(doc: Y.Doc): void;
  /** There is no such document, or no more. */
  gone(): void;
  /** The store went away; without it, the wish waits on. */
  away?(): void;
}

/** Wishes that wait for a document to be settled. */
export class Wishes {
  #waiting: Wish[] = [];

  get length(): number {
    return this.#waiting.length;
  }

  add(wish: Wish): void {
    this.#waiting.push(wish);
  }

  fulfil(doc: Y.Doc): void {
    for (const wish of this.#waiting.splice(0)) wish.act(doc);
  }

  /** Tells those who do not want to wait that the store is away. */
  storeAway(): void {
    const hurried = this.#waiting.filter((wish) => wish.away);
    this.#waiting = this.#waiting.filter((wish) => !wish.away);
    for (const wish of hurried) wish.away!();
  }

  end(why: 'gone' | 'away'): void {
    for (const wish of this.#waiting.splice(0)) {
      if (why === 'away' && wish.away) wish.away();
      else wish.gone();
    }
  }
}
