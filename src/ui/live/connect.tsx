import * as Y from 'yjs';
import { ANYTHING, closeName, type Message } from '#product/wire.ts';
import type { Presence } from '#ui/presence.tsx';
import { addressOf, type RoomAddress } from './address.tsx';
import { type Kept, keepOnDevice } from './keep.tsx';
import { Line } from './line.tsx';
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
}

/** Others hear of somebody this often at least. Milliseconds. */
const RENEWAL = 15_000;

/** Connects a document to its room, and keeps it connected until closed. */
export const connect = (options: ConnectOptions): LiveConnection => new Connection(options);

class Connection implements LiveConnection {
  readonly presence: Presence;
  readonly #doc: Y.Doc;
  readonly #line: Line;
  readonly #people: People;
  readonly #renewal: ReturnType<typeof setInterval>;
  readonly #listeners = new Set<() => void>();
  readonly #newsListeners = new Set<(topic: string | null) => void>();
  #progress: Progress = BEGIN;
  #state: LiveState = stateOf(BEGIN);
  #kept: Kept | null = null;
  #keptKnown = false;
  #remembered = 0;
  #epoch: number | null = null;
  #isOpen = false;
  #asked: Uint8Array | null = null;
  #closed = false;

  constructor(options: ConnectOptions) {
    const { doc, keep = true, random = Math.random } = options;
    this.#doc = doc;
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
      ended: (code) => {
        this.#lost(false);
        this.#note({ kind: 'refused', refusal: (closeName(code) ?? 'failed') as Refusal });
      },
      random,
    });
    void this.#keep(keep ? `po-dojo/${options.productId}` : null);
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
    this.#kept?.release();
  }

  async #keep(name: string | null): Promise<void> {
    const kept = name === null ? null : await keepOnDevice(name, this.#doc).catch(() => null);
    if (this.#closed) return kept?.release();
    this.#kept = kept;
    this.#keptKnown = true;
    if (kept?.hadContent) {
      this.#remembered = kept.unsaved;
      this.#note({ kind: 'kept', unsaved: kept.unsaved });
    }
    this.#begin();
  }

  // What is kept here is read first, so that only the difference travels.
  #begin(): void {
    if (!this.#isOpen || !this.#keptKnown) return;
    this.#line.send({ kind: 'step1', stateVector: Y.encodeStateVector(this.#doc) });
    this.#people.renew();
    this.#answer();
  }

  #answer(): void {
    if (!this.#asked || !this.#keptKnown) return;
    const update = Y.encodeStateAsUpdate(this.#doc, this.#asked);
    this.#asked = null;
    this.#note({ kind: 'answered' });
    this.#send(update, true);
  }

  #heard(message: Message): void {
    switch (message.kind) {
      case 'hello':
        if (!this.#isOfEpoch(message.epoch)) break;
        this.#people.welcome(message.person, message.right);
        this.#note({ kind: 'welcomed', right: message.right, person: message.person });
        this.#tellNews(null);
        break;
      case 'step1':
        this.#asked = message.stateVector;
        this.#answer();
        break;
      case 'update':
        Y.applyUpdate(this.#doc, message.update, this);
        if (message.answer) {
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
      case 'saved':
      case 'store':
        this.#note(message);
        break;
      case 'refused':
        // An incomplete one is asked for again, whole.
        if (message.code !== 'incomplete') this.#note({ kind: 'refused', refusal: message.code });
        break;
    }
  }

  // Two histories of one product must not be mixed.
  #isOfEpoch(epoch: number): boolean {
    const known = this.#epoch ?? this.#kept?.epoch ?? epoch;
    if (known !== epoch) {
      this.#line.close();
      this.#note({ kind: 'refused', refusal: 'other-epoch' });
      return false;
    }
    this.#epoch = epoch;
    if (this.#kept?.epoch !== epoch) this.#kept?.rememberEpoch(epoch);
    return true;
  }

  #updated = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (origin === this) return;
    if (transaction.local) this.#note({ kind: 'edited' });
    if (this.#progress.answered) this.#send(update, false);
  };

  #send(update: Uint8Array, answer: boolean): void {
    if (this.#line.send({ kind: 'update', update, answer })) this.#note({ kind: 'sent' });
    else this.#note({ kind: 'refused', refusal: 'too-large' });
  }

  #tellNews(topic: string | null): void {
    for (const listener of [...this.#newsListeners]) listener(topic);
  }

  #lost(wanted: boolean): void {
    this.#isOpen = false;
    this.#asked = null;
    this.#people.clear();
    this.#note({ kind: 'closed', wanted });
  }

  #note(happening: Happening): void {
    this.#progress = after(this.#progress, happening);
    const state = stateOf(this.#progress);
    const known = this.#state;
    if ((Object.keys(state) as (keyof LiveState)[]).every((key) => state[key] === known[key])) return;
    this.#state = state;
    this.#rememberUnsaved(state);
    for (const listener of [...this.#listeners]) listener();
  }

  // What could not leave is still owed when the page is loaded again; who may only read by then owes nothing.
  #rememberUnsaved({ status, unsaved, right }: LiveState): void {
    const owed = right === 'view' ? 0 : status === 'offline' || unsaved === 0 ? unsaved : this.#remembered;
    if (owed === this.#remembered) return;
    this.#remembered = owed;
    this.#kept?.rememberUnsaved(owed);
  }

  // What is kept on the device is not lost by leaving.
  #leaving = (event: Event): void => {
    if (this.#state.unsaved > 0 && !this.#kept) event.preventDefault();
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
