import type * as Y from 'yjs';
import { type CloseName, encodeMessage, type Message, WIRE_VERSION } from '#product/wire.ts';
import { type Act, changeIn, readFrom } from './ask.server.ts';
import { Carrying } from './carrying.server.ts';
import { colourAmong, type Holder } from './colours.server.ts';
import type { Connection, Listener } from './connection.server.ts';
import { Cutting } from './cutting.server.ts';
import { LiveDocument } from './document.server.ts';
import type { Author } from './entry.server.ts';
import type { Fate } from './intake.server.ts';
import type { Shown } from './outbox.server.ts';
import { Presence } from './presence.server.ts';
import { Questions } from './questions.server.ts';
import { StoreAway } from './settled.server.ts';
import { Turns } from './turns.server.ts';
import type { Audience, World } from './world.server.ts';

/** What a room tells the house. */
export interface Landlord {
  /** What people here show has changed. */
  shown(productId: string, states: readonly Shown[]): void;
  /** A row is committed, after which this is the document. */
  changed(productId: string, doc: Y.Doc, seq: number): void;
  ended(room: Room): void;
}

// No structs, no deletions: how a client with nothing to add answers our question.
const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;

/** The people at one product: who is there, what they send to its document, and what they are told. */
export class Room implements Listener, Audience {
  readonly productId: string;
  readonly connections = new Set<Connection>();
  readonly presence: Presence;
  readonly document: LiveDocument;
  readonly #world: World;
  readonly #landlord: Landlord;
  readonly #questions: Questions;
  readonly #turns: Turns;
  readonly #carrying: Carrying;
  readonly #cutting: Cutting;
  readonly #heldBack = new Set<Connection>();
  /** Whose updates were settled in this tick, and up to which. */
  readonly #settled = new Map<Connection, number>();
  readonly #toAsk = new Set<Connection>();
  /** Who was refused as the document is full, and how many bytes they had. */
  readonly #tooMuch = new Map<Connection, number>();
  #presenceDue: (() => void) | null = null;
  #lastUse: number;

  constructor(productId: string, world: World, landlord: Landlord) {
    this.productId = productId;
    this.#world = world;
    this.#landlord = landlord;
    this.presence = new Presence(world.limits.presenceState);
    this.#lastUse = world.clock.now();
    this.document = new LiveDocument(productId, world, this);
    this.#questions = new Questions(this.document);
    this.#turns = new Turns(world.logger);
    this.#carrying = new Carrying(this.document, world, this.#turns);
    this.#cutting = new Cutting(this.document, world, this.#turns);
  }

  /** How many a frame goes to. */
  get people(): number {
    return this.connections.size;
  }

  /** Lets somebody in, to be welcomed once the document is there. `epoch`: the one they know. */
  enter(connection: Connection, epoch: number | null): void {
    this.connections.add(connection);
    // Of those who come at the same moment it may be the other who changes.
    for (const other of this.connections) if (other.since === connection.since) this.#colour(other);
    this.#presenceSoon();
    connection.hold('entering');
    connection.attach(this);
    const welcome = () => {
      if (epoch !== null && epoch !== this.document.epoch) connection.close('other-epoch');
      else if (!connection.barred) this.#welcome(connection);
    };
    const act = () => {
      if (connection.rights >= this.document.rights) welcome();
      else void connection.askAgain().then(welcome);
    };
    this.document.whenSettled({ act, gone: () => {}, away: () => connection.close('store-away') });
  }

  #welcome(connection: Connection): void {
    const { person, right } = connection;
    if (connection.ours) {
      connection.tell({ kind: 'hello', version: WIRE_VERSION, epoch: this.document.epoch, right, person });
    }
    // Who may not write is not asked for what they have.
    if (right === 'edit') connection.tell({ kind: 'step1', stateVector: this.document.committedState });
    connection.tell({ kind: 'awareness', states: this.presence.all() });
    if (this.document.upkeep.size >= this.#world.limits.document.nearly) this.#tellFill(connection);
    connection.welcomed = true;
    connection.release('entering');
  }

  left(who: Connection): void {
    this.connections.delete(who);
    this.#heldBack.delete(who);
    this.#questions.forget(who);
    this.#tooMuch.delete(who);
    this.document.entrance.forget(who);
    this.presence.leave(who);
    this.#presenceSoon();
    this.#lastUse = this.#world.clock.now();
  }

  receive(from: Connection, message: Message): void {
    const { limits } = this.#world;
    switch (message.kind) {
      case 'step1':
        if (message.stateVector.length <= limits.question) this.#questions.ask(from, message.stateVector);
        else from.strike();
        break;
      case 'update':
        this.#take(from, message.update, message.answer);
        break;
      case 'ask-past':
        if (from.right === 'edit') this.#carrying.ask(from, message.epoch);
        else from.strike();
        break;
      case 'carry':
        if (message.update.length <= limits.carry) this.#take(from, message.update, true, message.epoch);
        else from.close('malformed');
        break;
      case 'awareness':
        if (!this.presence.receive(from, message.states)) from.strike();
        this.#presenceSoon();
        break;
      case 'query-awareness':
        // One who lags is told when they have caught up.
        if (!from.isLagging) from.tell({ kind: 'awareness', states: this.presence.all() });
        break;
      default:
        from.strike();
    }
  }

  #take(from: Connection, update: Uint8Array, answer: boolean, epoch: number | null = null): void {
    const number = ++from.updates;
    this.#world.counts.updates++;
    if (from.right === 'view') {
      if (!isEmpty(update)) this.#refuse(from, number, 'view-only');
      from.saved(number);
      return;
    }
    const settle = (fate: Fate) => {
      // Nobody is there to be told.
      if (!this.connections.has(from)) return;
      if (fate === 'full') this.#tooMuch.set(from, update.length);
      this.#settle(from, number, fate, answer);
    };
    const broke = () => {
      this.#refuse(from, number, 'malformed');
      from.close('malformed');
    };
    const given = { kind: 'update', update, by: from.person.id, author: from, settle, broke } as const;
    const { atOnce, inbox, backlog } = this.#world.limits;
    if (epoch !== null) this.#carrying.take(from, epoch, given);
    else if (update.length > atOnce) this.#cutting.take(from, given);
    else this.#turns.behind(from, () => this.document.give(given));
    if (this.document.inboxBytes > inbox || this.#world.counts.waitingBytes > backlog) {
      this.#heldBack.add(from);
      from.hold('inbox');
    }
  }

  #settle(from: Connection, number: number, fate: Fate, answer: boolean): void {
    if (fate === 'other-epoch') {
      from.close('other-epoch');
      return;
    }
    this.#settled.set(from, number);
    if (fate === 'taken') return;
    this.#refuse(from, number, fate);
    if (fate === 'full') this.#tellFill(from);
    // An answer to our question holds all they have: to give it again is no new offence, and to ask again goes in circles.
    else if (fate === 'malformed' || !answer) {
      if (fate === 'incomplete') this.#toAsk.add(from);
      else from.strike();
    }
  }

  #refuse(from: Connection, number: number, code: Parameters<Connection['refuse']>[1]): void {
    this.#world.counts.refused++;
    from.refuse(number, code);
  }

  taken(): void {
    // What is left is taken with the next tick, and this is called again.
    if (this.document.inboxBytes > this.#world.limits.inbox) return;
    for (const connection of this.#heldBack) connection.release('inbox');
    this.#heldBack.clear();
  }

  committed(frame: Uint8Array, author: Author | null, doc: Y.Doc, seq: number): void {
    this.#relay(encodeMessage({ kind: 'update', update: frame, answer: false }), author);
    this.#landlord.changed(this.productId, doc, seq);
  }

  told(): void {
    for (const [connection, number] of this.#settled) connection.saved(number);
    this.#settled.clear();
    for (const connection of this.#toAsk) {
      connection.tell({ kind: 'step1', stateVector: this.document.committedState });
    }
    this.#toAsk.clear();
  }

  missed(update: Uint8Array): void {
    this.#relay(encodeMessage({ kind: 'update', update, answer: false }), null);
  }

  askAgain(rights: number): Promise<void> {
    return this.#ask([...this.connections].filter((connection) => connection.rights < rights));
  }

  /** Asks for everybody at the door again: rights or names have changed. */
  askForAll(): Promise<void> {
    return this.#ask([...this.connections]);
  }

  /** Asks again for whoever came in by this account. */
  askFor(account: string): Promise<void> {
    return this.#ask([...this.connections].filter((connection) => connection.account === account));
  }

  async #ask(connections: readonly Connection[]): Promise<void> {
    await Promise.all(connections.map((connection) => connection.askAgain()));
  }

  filling(): void {
    for (const connection of this.connections) if (connection.welcomed) this.#tellFill(connection);
  }

  #tellFill(to: Connection): void {
    const { full } = this.#world.limits.document;
    if (to.ours) to.tell({ kind: 'fill', bytes: this.document.upkeep.size, bound: full });
  }

  /** Asks those for what they lack here who were refused, once it may enter. */
  roomFor(bytes: number): void {
    for (const [connection, wanted] of this.#tooMuch) {
      if (wanted > bytes) continue;
      this.#tooMuch.delete(connection);
      connection.tell({ kind: 'step1', stateVector: this.document.committedState });
    }
  }

  outdated(): void {
    for (const connection of this.connections) connection.close('other-epoch');
  }

  ended(why: CloseName): void {
    this.#presenceDue?.();
    for (const connection of this.connections) connection.close(why);
    this.#landlord.ended(this);
  }

  broadcastState(): Uint8Array {
    return this.document.committedState;
  }

  catchUp(late: Connection, from: Uint8Array): void {
    const act = (doc: Y.Doc) => {
      late.caughtUp(this.document.stateFor(doc, from));
      late.tell({ kind: 'awareness', states: this.presence.all() });
      this.#questions.answer(late, doc);
    };
    this.document.whenSettled({ act, gone: () => {} });
  }

  #relay(frame: Uint8Array, except: Author | null): void {
    for (const connection of this.connections) if (connection !== except) connection.relay(frame);
  }

  #presenceSoon(): void {
    if (this.#presenceDue || !this.presence.hasNews) return;
    this.#presenceDue = this.#world.clock.after(this.#world.limits.presence, () => {
      this.#presenceDue = null;
      if (!this.presence.hasNews) return;
      const { states, own } = this.presence.takeNews();
      const news = encodeMessage({ kind: 'awareness', states });
      for (const connection of this.connections) connection.relayPresence(news);
      this.#landlord.shown(this.productId, own);
    });
  }

  /** Takes what people with another process show; null: they are gone. */
  shownFar(node: string, states: readonly Shown[] | null): void {
    if (!states) this.presence.leaveFar(node);
    else if (this.presence.receiveFar(node, states))
      for (const connection of this.connections) this.#colour(connection);
    this.#presenceSoon();
  }

  /** Shows somebody in a colour that nobody has who came before them. */
  #colour(connection: Connection): void {
    const all: Holder[] = [...this.connections, ...this.presence.far()];
    const colour = colourAmong(this.#world.palette, connection, all);
    if (colour === connection.person.colour) return;
    connection.person = { ...connection.person, colour };
    this.presence.refresh(connection);
  }

  /** Tells our own pages that something beside the document has changed. */
  news(topic: string): void {
    for (const connection of this.connections)
      if (connection.ours && connection.welcomed) connection.tell({ kind: 'news', topic });
  }

  storeAway(away: boolean): void {
    for (const connection of this.connections) if (connection.ours) connection.tell({ kind: 'store', away });
    if (away) this.document.storeAway();
  }

  change<T>(by: string | null, act: Act<T>): Promise<T | null> {
    this.#lastUse = this.#world.clock.now();
    if (this.#world.committer.away)
      return Promise.reject(new StoreAway('Nothing can be stored at the moment.'));
    return changeIn(this.document, by, act);
  }

  read<T>(look: (doc: Y.Doc) => T): Promise<T | null> {
    this.#lastUse = this.#world.clock.now();
    return readFrom(this.document, look);
  }

  isIdle(now: number): boolean {
    const isQuiet = this.connections.size === 0 && this.document.isQuiet && this.#turns.isQuiet;
    return isQuiet && now - this.#lastUse >= this.#world.limits.idle;
  }
}
