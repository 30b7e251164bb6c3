import * as Y from 'yjs';
import { inParts } from '#product/parts.ts';
import { ANYTHING, closeName, type Hello, MAX_PART, type Message } from '#product/wire.ts';
import type { Presence } from '#ui/presence.tsx';
import { addressOf, type RoomAddress } from './address.tsx';
import { Keeping } from './keeping.tsx';
import { Line } from './line.tsx';
import { Move } from './move.ts';
import { People } from './people.ts';
import {
  after,
  BEGIN,
  type Happening,
  type LiveState,
  type Progress,
  type Refusal,
  stateOf,
} from './status.ts';

export type { LiveState };

export interface ConnectOptions extends RoomAddress {
  readonly doc: Y.Doc;
  /** Keep the document on this device, to open and write without a network. */
  readonly keep?: boolean;
  /** The document began a new epoch: from now on it is this one, which says the same. */
  readonly onMoved?: (doc: Y.Doc) => void;
  readonly random?: () => number;
}

/** A document that is live: kept on this device, sent to the server, and told how far that has got. */
export interface LiveConnection {
  readonly presence: Presence;
  subscribe(listener: () => void): () => void;
  getSnapshot(): LiveState;
  /** Told what changed beside the document, by topic; null when anything may have, as after a reconnection. */
  onNews(listener: (topic: string | null) => void): () => void;
  /** Goes through the door again, as when one's name or rights have changed. */
  reconnect(): void;
  close(): void;
  /** Closes, and lets go of what this device keeps of the product: opened anew, it shows what all share. */
  letGo(): Promise<void>;
}

/** Others hear of somebody this often at least. Milliseconds. */
const RENEWAL = 15_000;

/** Connects a document to its room, and keeps it connected until closed. */
export const connect = (options: ConnectOptions): LiveConnection => new Connection(options);

class Connection implements LiveConnection {
  readonly presence: Presence;
  readonly #options: ConnectOptions;
  #doc: Y.Doc;
  readonly #line: Line;
  readonly #people: People;
  readonly #renewal: ReturnType<typeof setInterval>;
  readonly #listeners = new Set<() => void>();
  readonly #newsListeners = new Set<(topic: string | null) => void>();
  #progress: Progress = BEGIN;
  #state: LiveState = stateOf(BEGIN);
  readonly #keeping: Keeping;
  /** What is kept here has been read. */
  #keptKnown = false;
  #epoch: number | null = null;
  #isOpen = false;
  #asked: Uint8Array | null = null;
  #hello: Hello | null = null;
  #move: Move | null = null;
  /** All that was written here before this visit is known to be committed. */
  #proven = false;
  #closed = false;

  constructor(options: ConnectOptions) {
    const { doc, keep = true, random = Math.random } = options;
    this.#options = options;
    this.#doc = doc;
    this.#keeping = new Keeping(options.productId);
    this.#people = new People(doc.clientID, (states) => this.#line?.send({ kind: 'awareness', states }));
    this.presence = presenceOf(this.#people);
    doc.on('update', this.#updated);
    globalThis.addEventListener?.('beforeunload', this.#leaving);
    this.#renewal = setInterval(() => this.#isOpen && this.#people.renew(), RENEWAL);
    this.#line = new Line({
      address: () => addressOf(options, this.#epoch),
      opened: () => {
        this.#isOpen = true;
        this.#begin();
      },
      heard: (message) => this.#heard(message),
      closed: (wanted) => this.#lost(wanted),
      again: (code) => closeName(code) === 'other-epoch',
      ended: (code) => {
        this.#lost(false);
        this.#note({ kind: 'refused', refusal: (closeName(code) ?? 'malformed') as Refusal });
      },
      random,
    });
    void this.#keep(keep);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  onNews = (listener: (topic: string | null) => void): (() => void) => {
    this.#newsListeners.add(listener);
    return () => this.#newsListeners.delete(listener);
  };

  getSnapshot = (): LiveState => this.#state;

  reconnect(): void {
    this.#line.reconnect();
  }

  close(): void {
    this.#closed = true;
    this.#doc.off('update', this.#updated);
    globalThis.removeEventListener?.('beforeunload', this.#leaving);
    clearInterval(this.#renewal);
    this.#line.close();
    this.#keeping.close();
  }

  async letGo(): Promise<void> {
    const forgotten = this.#keeping.forget();
    this.close();
    await forgotten;
  }

  async #keep(keep: boolean): Promise<void> {
    if (keep) await this.#keeping.open(this.#doc);
    if (this.#closed) return;
    this.#keptKnown = true;
    if (this.#keeping.hadContent) this.#note({ kind: 'kept', unsaved: this.#keeping.owed });
    this.#begin();
  }

  // What is kept here is read first, so that only the difference travels.
  #begin(): void {
    if (!this.#isOpen || !this.#keptKnown) return;
    this.#enter();
    this.#line.send({ kind: 'step1', stateVector: Y.encodeStateVector(this.#doc) });
    this.#people.renew();
    this.#answer();
  }

  #answer(): void {
    if (!this.#asked || !this.#keptKnown || this.#move) return;
    const update = Y.encodeStateAsUpdate(this.#doc, this.#asked);
    this.#asked = null;
    this.#note({ kind: 'answered' });
    this.#send(update, (part) => ({ kind: 'update', update: part, answer: true }), true);
  }

  #heard(message: Message): void {
    switch (message.kind) {
      case 'hello':
        this.#hello = message;
        this.#enter();
        this.#people.welcome(message.person, message.right);
        this.#note({ kind: 'welcomed', right: message.right, person: message.person });
        this.#tellNews(null);
        break;
      case 'step1':
        this.#asked = message.stateVector;
        this.#answer();
        break;
      case 'update':
        Y.applyUpdate(this.#move?.next ?? this.#doc, message.update, this);
        if (message.answer && this.#move) {
          this.#move.synced = true;
          this.#arrive();
        } else if (message.answer) {
          this.#line.settled();
          this.#note({ kind: 'synced' });
        }
        break;
      case 'awareness':
        this.#people.receive(message.states);
        break;
      case 'news':
        this.#tellNews(message.topic === ANYTHING ? null : message.topic);
        break;
      case 'past':
        this.#carry(message.epoch, message.stateVector);
        break;
      case 'saved':
        this.#note(message);
        this.#arrive();
        break;
      case 'fill':
        this.#note({ kind: 'fill' });
        break;
      case 'store':
        this.#note(message);
        break;
      case 'refused':
        // An incomplete one is asked for again, whole.
        if (message.code === 'incomplete') this.#move?.incomplete();
        this.#note({ kind: 'not-taken', number: message.number, why: message.code });
        break;
    }
  }

  // Two histories of one product must not be mixed: of another epoch, the document is filled apart.
  #enter(): void {
    if (!this.#hello || !this.#keptKnown || this.#move) return;
    const { epoch, right } = this.#hello;
    const known = this.#epoch ?? this.#keeping.epoch ?? epoch;
    this.#epoch = known;
    if (known === epoch) {
      this.#keeping.rememberEpoch(epoch);
      return;
    }
    this.#move = new Move(known, epoch);
    // A page that was shut while it saved has not counted what it could not send.
    if (right === 'edit' && (this.#state.unsaved > 0 || (this.#keeping.hadContent && !this.#proven)))
      this.#askPast(this.#move);
  }

  #askPast(move: Move): void {
    if (move.asks()) this.#line.send({ kind: 'ask-past', epoch: move.from });
  }

  /** Sends what the server lacks of the epoch that has ended. */
  #carry(epoch: number, stateVector: Uint8Array): void {
    const move = this.#move;
    if (move?.from !== epoch) return;
    if (stateVector.length === 0 && this.#state.unsaved > 0) {
      // It is too long ago: what was written is left on this device, and the person is told.
      this.#line.close();
      this.#note({ kind: 'refused', refusal: 'other-epoch' });
      return;
    }
    const resumes = move.resumes(this.#progress);
    if (stateVector.length === 0) this.#arrive();
    else if (resumes) this.#sendCarry(epoch, Y.encodeStateAsUpdate(this.#doc, stateVector), true);
  }

  /** Shows the document of the new epoch as soon as it holds all that was written here. */
  #arrive(): void {
    const move = this.#move;
    const { unsaved, right } = stateOf(this.#progress);
    const owes = right === 'edit' && (unsaved > 0 || this.#progress.sent.length > 0);
    if (!move?.isDone(owes)) return;
    this.#move = null;
    this.#doc.off('update', this.#updated);
    this.#doc = move.next;
    this.#doc.on('update', this.#updated);
    this.#epoch = move.to;
    this.#proven = true;
    this.#options.onMoved?.(this.#doc);
    this.#line.settled();
    this.#note({ kind: 'synced' });
    this.#answer();
    void this.#keeping.moveTo(this.#doc, move.to);
  }

  #updated = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (origin === this) return;
    if (transaction.local) this.#note({ kind: 'edited' });
    if (this.#move?.carries) this.#sendCarry(this.#move.from, update);
    else if (this.#move) this.#askPast(this.#move);
    else if (this.#progress.answered)
      this.#send(update, (part) => ({ kind: 'update', update: part, answer: false }));
  };

  #sendCarry(epoch: number, update: Uint8Array, whole = false): void {
    this.#send(update, (part) => ({ kind: 'carry', epoch, update: part }), whole);
  }

  /** Sends an update, in parts when it is large. `whole`: it is all that the server lacks. */
  #send(update: Uint8Array, asMessage: (part: Uint8Array) => Message, whole = false): void {
    const parts = inParts(update, MAX_PART);
    for (const [at, part] of parts.entries()) {
      const isSent = this.#line.send(asMessage(part));
      this.#note(isSent ? { kind: 'sent', whole, more: at < parts.length - 1 } : { kind: 'too-large' });
      // What comes behind builds on it.
      if (!isSent) return;
    }
  }

  #tellNews(topic: string | null): void {
    for (const listener of [...this.#newsListeners]) listener(topic);
  }

  #lost(wanted: boolean): void {
    this.#isOpen = false;
    this.#asked = null;
    this.#hello = null;
    this.#move = null;
    this.#people.clear();
    this.#note({ kind: 'closed', wanted });
  }

  #note(happening: Happening): void {
    this.#progress = after(this.#progress, happening);
    const state = stateOf(this.#progress);
    const known = this.#state;
    if ((Object.keys(state) as (keyof LiveState)[]).every((key) => state[key] === known[key])) return;
    this.#state = state;
    if (state.status === 'saved' && state.right === 'edit') this.#proven = true;
    this.#keeping.rememberUnsaved(state);
    for (const listener of [...this.#listeners]) listener();
  }

  // What is kept on the device is not lost by leaving.
  #leaving = (event: Event): void => {
    if (this.#state.unsaved > 0 && !this.#keeping.isKept) event.preventDefault();
  };
}

const presenceOf = (people: People): Presence => ({
  people: people.people,
  subscribe: people.subscribe,
  at: (place) => people.show({ place, editing: null, selected: [], cursor: null, drawing: null }),
  editing: (editing) => people.show({ editing }),
  selected: (selected) => people.show({ selected }),
  cursor: (cursor) => people.show({ cursor }),
  drawing: (drawing) => people.show({ drawing }),
});
