import type * as Y from 'yjs';
import type { Connection } from './connection.server.ts';
import type { LiveDocument } from './document.server.ts';

/**
 * Questions for the whole document, whose answers may be a million times as long. Of each connection the last is
 * answered, once the document is settled and its socket has room: asking again and again fills nobody's memory.
 */
export class Questions {
  readonly #document: LiveDocument;
  readonly #asked = new Map<Connection, Uint8Array>();

  constructor(document: LiveDocument) {
    this.#document = document;
  }

  /** Somebody asks for what they lack who have this state vector. */
  ask(by: Connection, stateVector: Uint8Array): void {
    const waits = this.#asked.has(by);
    this.#asked.set(by, stateVector);
    if (!waits) this.#document.whenSettled({ act: (doc) => this.answer(by, doc), gone: () => {} });
  }

  /** Answers what somebody has asked, if anything; one who lags is asked for again when they have caught up. */
  answer(to: Connection, doc: Y.Doc): void {
    const stateVector = this.#asked.get(to);
    if (!stateVector || to.isLagging) return;
    this.#asked.delete(to);
    try {
      to.tell({ kind: 'update', update: this.#document.stateFor(doc, stateVector), answer: true });
      to.synced = true;
    } catch {
      to.strike();
    }
  }

  forget(who: Connection): void {
    this.#asked.delete(who);
  }
}
