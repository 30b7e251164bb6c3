import * as Y from 'yjs';
import { ANYTHING, closeName, type Hello, type Message } from '#product/wire.ts';
import type { Presence } from '#ui/presence.tsx';
import { addressOf, type RoomAddress } from './address.tsx';
import { type Kept, keepOnDevice, keptName, nameOfEpoch } from './keep.tsx';
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

/** On the way into another epoch: the document there, which fills up behind the one that is shown. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly next: Y.Doc;
  synced: boolean;
  /** The server was asked what it has of the old epoch; it has said so, and what it lacked was sent. */
  asked: boolean;
  carrying: boolean;
}

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
  #kept: Kept | null = null;
  #keptKnown = false;
  #remembered = 0;
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
    this.#kept?.release();
  }

  async letGo(): Promise<void> {
    const kept = this.#kept;
    this.#kept = null;
    this.close();
    await kept?.forget();
  }

  async #keep(keep: boolean): Promise<void> {
    const kept = keep
      ? await keptName(this.#name)
          .then((name) => keepOnDevice(name, this.#doc))
          .catch(() => null)
      : null;
    if (this.#closed) return kept?.release();
    this.#kept = kept;
    this.#keptKnown = true;
    if (kept?.hadContent) {
      this.#remembered = kept.unsaved;
      this.#note({ kind: 'kept', unsaved: kept.unsaved });
    }
    this.#begin();
  }

  get #name(): string {
    return `po-dojo/${this.#options.productId}`;
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
    this.#send({ kind: 'update', update, answer: true }, true);
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
        if (message.code === 'incomplete' && this.#move) this.#move.carrying = false;
        this.#note({ kind: 'not-taken', number: message.number, why: message.code });
        break;
    }
  }

  // Two histories of one product must not be mixed: of another epoch, the document is filled apart.
  #enter(): void {
    if (!this.#hello || !this.#keptKnown || this.#move) return;
    const { epoch, right } = this.#hello;
    const known = this.#epoch ?? this.#kept?.epoch ?? epoch;
    this.#epoch = known;
    if (known === epoch) {
      if (this.#kept?.epoch !== epoch) this.#kept?.rememberEpoch(epoch);
      return;
    }
    const next = new Y.Doc();
    this.#move = { from: known, to: epoch, next, synced: false, asked: false, carrying: false };
    // A page that was shut while it saved has not counted what it could not send.
    if (right === 'edit' && (this.#state.unsaved > 0 || (this.#kept?.hadContent && !this.#proven)))
      this.#askPast(this.#move);
  }

  #askPast(move: Move): void {
    if (move.asked) return;
    move.asked = true;
    this.#line.send({ kind: 'ask-past', epoch: move.from });
  }

  /** Sends what the server lacks of the epoch that has ended. */
  #carry(epoch: number, stateVector: Uint8Array): void {
    const move = this.#move;
    if (move?.from !== epoch) return;
    if (stateVector.length > 0) {
      move.carrying = true;
      this.#send({ kind: 'carry', epoch, update: Y.encodeStateAsUpdate(this.#doc, stateVector) }, true);
    } else if (this.#state.unsaved > 0) {
      // It is too long ago: what was written is left on this device, and the person is told.
      this.#line.close();
      this.#note({ kind: 'refused', refusal: 'other-epoch' });
    } else {
      move.carrying = true;
      this.#arrive();
    }
  }

  /** Shows the document of the new epoch as soon as it holds all that was written here. */
  #arrive(): void {
    const move = this.#move;
    const { unsaved, right } = stateOf(this.#progress);
    const owes = right === 'edit' && (unsaved > 0 || this.#progress.sent.length > 0);
    if (!move?.synced || owes || move.asked !== move.carrying) return;
    this.#move = null;
    this.#doc.off('update', this.#updated);
    this.#doc = move.next;
    this.#doc.on('update', this.#updated);
    this.#epoch = move.to;
    this.#proven = true;
    const old = this.#kept;
    this.#kept = null;
    this.#options.onMoved?.(this.#doc);
    this.#line.settled();
    this.#note({ kind: 'synced' });
    this.#answer();
    void this.#keepAnew(old, this.#doc, move.to);
  }

  // The old one goes when the new one is there: at any moment one of them holds everything.
  async #keepAnew(old: Kept | null, doc: Y.Doc, epoch: number): Promise<void> {
    if (!old) return;
    const kept = await keepOnDevice(nameOfEpoch(this.#name, epoch), doc).catch(() => null);
    if (this.#closed || doc !== this.#doc) kept?.release();
    else this.#kept = kept;
    kept?.rememberEpoch(epoch);
    if (kept) await old.forget();
    else old.release();
  }

  #updated = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (origin === this) return;
    if (transaction.local) this.#note({ kind: 'edited' });
    if (this.#move?.carrying) this.#send({ kind: 'carry', epoch: this.#move.from, update });
    else if (this.#move) this.#askPast(this.#move);
    else if (this.#progress.answered) this.#send({ kind: 'update', update, answer: false });
  };

  /** `whole`: it is all that the server lacks. */
  #send(message: Message, whole = false): void {
    if (this.#line.send(message)) this.#note({ kind: 'sent', whole });
    else this.#note({ kind: 'too-large' });
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
    this.#rememberUnsaved(state);
    for (const listener of [...this.#listeners]) listener();
  }

  // What could not leave is still owed when the page is loaded again; who may only read by then owes nothing.
  #rememberUnsaved({ status, unsaved, right }: LiveState): void {
    const isOwed = status === 'offline' || status === 'left-out' || unsaved === 0;
    const owed = right === 'view' ? 0 : isOwed ? unsaved : this.#remembered;
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
