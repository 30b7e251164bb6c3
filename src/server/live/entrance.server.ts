import * as Y from 'yjs';
import { Authorship, addedBy, contradicts } from './authorship.server.ts';
import { hasRoomFor } from './bounds.server.ts';
import type { Author } from './entry.server.ts';
import type { Admit } from './intake.server.ts';
import type { Upkeep } from './upkeep.server.ts';
import type { World } from './world.server.ts';

/** What may enter a document: only what could be part of a product, has room, and is in its author's own words. */
export class Entrance {
  readonly #world: World;
  readonly #upkeep: Upkeep;
  readonly #authorship = new Authorship();
  #ended: ReadonlySet<number> = new Set();

  constructor(world: World, upkeep: Upkeep) {
    this.#world = world;
    this.#upkeep = upkeep;
  }

  /** Who wrote in ended epochs, and writes nothing in this one. */
  get ended(): ReadonlySet<number> {
    return this.#ended;
  }

  /** The document was read: with the state vectors of its ended epochs. */
  loaded(ended: readonly Uint8Array[]): void {
    this.#ended = new Set(ended.flatMap((vector) => [...Y.decodeStateVector(vector).keys()]));
  }

  /** A new epoch began: under its ids nobody has written yet. */
  turned(): void {
    this.#authorship.forgetAll();
  }

  /** Somebody has left: what they were the only ones to write under is free again. */
  forget(author: Author): void {
    this.#authorship.forget(author);
  }

  /** `authors`: of the updates that arrived, one by one. */
  admit(doc: Y.Doc, authors: readonly (Author | null)[]): Admit {
    const { limits, admits } = this.#world;
    return (read, update, at) => {
      const author = authors[at]?.person ? authors[at] : null;
      const added = author ? addedBy(doc, read) : [];
      if ((author && !this.#authorship.allows(author, added)) || contradicts(doc, read))
        return 'client-taken';
      if (!hasRoomFor(limits.document, this.#upkeep.size, update, read)) {
        // What was deleted is known to be gone once the log is folded.
        void this.#upkeep.fold();
        return 'full';
      }
      if (!admits(doc, read)) return 'not-a-model';
      if (author) this.#authorship.claim(author, added);
      return null;
    };
  }
}
