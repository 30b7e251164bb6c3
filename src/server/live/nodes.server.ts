import { randomUUID } from 'node:crypto';
import { ANYTHING } from '#product/wire.ts';
import type { Log } from '../log.server.ts';
import { Allowance } from './allowance.server.ts';
import type { Bus } from './bus.server.ts';
import type { Clock } from './clock.server.ts';
import type { Limits } from './limits.server.ts';
import { readTalk, type Talk, type ToSay, writeTalk } from './node-talk.server.ts';
import { Outbox, type Shown } from './outbox.server.ts';

/** What a process does with what the others say. Products that are not open here are passed over. */
export interface Neighbour {
  /** Products open here. */
  open(): Iterable<string>;
  /** Somebody else wrote rows up to this one. */
  rows(productId: string, seq: number): void;
  /** Rights or names have changed. */
  door(productId: string): void;
  /** Where somebody is signed in has changed. */
  account(account: string): void;
  news(productId: string, topic: string): void;
  /** What people here show, those of other processes left out; null when the product is not open here. */
  showing(productId: string): readonly Shown[] | null;
  shown(productId: string, node: string, states: readonly Shown[]): void;
  /** Whoever was with that process is gone: from one product, or from all. */
  gone(node: string, productId: string | null): void;
}

/** Of the longest message, in bytes: what stands around its items. */
const ROOM_FOR_NAMES = 400;

/**
 * This process among others on the same database. Nothing here is needed for a document to be right: rows and rights
 * are in the log, and read from it. It is what makes others see them at once, and one another at all.
 */
export class Nodes {
  readonly id = randomUUID();
  readonly #bus: Bus;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #logger: Log;
  readonly #here: Neighbour;
  readonly #talk: Allowance;
  /** The others that live, when they were last heard of, and what is open with them. */
  readonly #peers = new Map<string, { at: number; readonly open: Set<string> }>();
  readonly #outbox = new Outbox();
  #selfAt: number;
  #wasDeaf = false;
  /** Whether what this process says comes back to it. */
  #hears = false;
  #saying = 0;
  #scheduled = false;
  #showDue = false;
  #showAt = Number.NEGATIVE_INFINITY;
  #cancelBeat = () => {};
  #closed = false;

  constructor(bus: Bus, here: Neighbour, clock: Clock, limits: Limits, logger: Log) {
    this.#bus = bus;
    this.#here = here;
    this.#clock = clock;
    this.#limits = limits;
    this.#logger = logger;
    this.#talk = new Allowance(limits.talk, clock.now());
    this.#selfAt = clock.now();
    bus.open({
      heard: (message) => this.#heard(message),
      connected: () => this.#say([{ kind: 'here' }]),
      lost: (cause) => this.#lost(cause),
    });
    this.#beat();
  }

  /** Processes known to live beside this one. */
  get peers(): number {
    return this.#peers.size;
  }

  get hears(): boolean {
    return this.#hears;
  }

  opened(productId: string): void {
    this.#outbox.opened([productId], false);
    this.#soon();
  }

  shut(productId: string): void {
    this.#outbox.shut(productId);
    this.#soon();
  }

  /** A row was written here. */
  rows(productId: string, seq: number): void {
    if (!this.isOpenElsewhere(productId)) return;
    this.#outbox.rows(productId, seq);
    this.#soon();
  }

  door(productId: string): void {
    this.#outbox.door(productId);
    this.#soon();
  }

  account(account: string): void {
    this.#outbox.account(account);
    this.#soon();
  }

  news(productId: string, topic: string): void {
    this.#outbox.news(productId, topic);
    this.#soon();
  }

  /** What people here show has changed. */
  show(productId: string, states: readonly Shown[]): void {
    if (states.length === 0 || !this.isOpenElsewhere(productId)) return;
    this.#outbox.show(productId, states);
    this.#soon();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelBeat();
    if (this.#hears) await this.#bus.say([writeTalk(this.id, { kind: 'gone' })]).catch(() => {});
    await this.#bus.close();
  }

  /** Whether another process has a product open, as far as is known. */
  isOpenElsewhere(productId: string): boolean {
    for (const { open } of this.#peers.values()) if (open.has(productId)) return true;
    return false;
  }

  #heard(message: string): void {
    const talk = readTalk(message);
    if (!talk || this.#closed) return;
    if (talk.from === this.id) this.#heardMyself();
    else if (talk.kind === 'gone') this.#forget(talk.from);
    else this.#take(talk, this.#peer(talk.from).open);
  }

  #peer(node: string): { at: number; readonly open: Set<string> } {
    let peer = this.#peers.get(node);
    if (!peer) {
      this.#peers.set(node, (peer = { at: 0, open: new Set() }));
      // It may be new, or have been silent: each tells the other what is open.
      this.#introduce();
    }
    peer.at = this.#clock.now();
    return peer;
  }

  #take(talk: Talk, open: Set<string>): void {
    const here = this.#here;
    switch (talk.kind) {
      case 'open':
        for (const product of talk.products) {
          open.add(product);
          const showing = here.showing(product);
          if (showing) this.#outbox.show(product, showing);
        }
        if (talk.ask) this.#outbox.opened(here.open(), false);
        this.#soon();
        break;
      case 'shut':
        for (const product of talk.products) {
          open.delete(product);
          here.gone(talk.from, product);
        }
        break;
      case 'rows':
        for (const [product, seq] of talk.rows) here.rows(product, seq);
        break;
      case 'door':
        for (const product of talk.products) here.door(product);
        break;
      case 'account':
        for (const account of talk.accounts) here.account(account);
        break;
      case 'news':
        for (const topic of talk.topics) here.news(talk.product, topic);
        break;
      case 'shown':
        open.add(talk.product);
        here.shown(
          talk.product,
          talk.from,
          talk.states.map(([client, clock, json]) => ({ client, clock, json })),
        );
        break;
    }
  }

  #introduce(): void {
    this.#outbox.opened(this.#here.open(), true);
    this.#soon();
  }

  #heardMyself(): void {
    this.#selfAt = this.#clock.now();
    if (this.#hears) return;
    this.#hears = true;
    if (this.#wasDeaf) {
      this.#wasDeaf = false;
      this.#logger.info('The processes hear one another again.');
      for (const product of this.#here.open()) this.#here.news(product, ANYTHING);
    }
    this.#introduce();
  }

  #lost(cause?: unknown): void {
    if (this.#wasDeaf || this.#closed) return;
    this.#hears = false;
    this.#wasDeaf = true;
    this.#logger.warn(
      'The bus between processes is silent: what the others write is read from the database meanwhile.',
      { cause },
    );
  }

  #forget(node: string): void {
    if (this.#peers.delete(node)) this.#here.gone(node, null);
  }

  #beat(): void {
    const { beat, lease } = this.#limits;
    const now = this.#clock.now();
    if (now - this.#selfAt > lease) this.#lost();
    for (const [node, { at }] of this.#peers) if (now - at > lease) this.#forget(node);
    this.#say([{ kind: 'here' }]);
    this.#soon();
    this.#cancelBeat = this.#clock.after(beat, () => this.#beat());
  }

  #soon(): void {
    if (this.#scheduled || this.#saying > 0 || !this.#hears || this.#closed) return;
    this.#scheduled = true;
    this.#clock.soon(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  /** Says what waits. What people show goes less often, and later still when much is said. */
  #flush(): void {
    const now = this.#clock.now();
    const shows = now >= this.#showAt;
    const said = this.#outbox.take(this.#bus.longest - ROOM_FOR_NAMES, shows);
    if (shows) this.#showAt = now + this.#limits.farPresence;
    if (said.length > 0) this.#say(said);
    if (!this.#outbox.isShowing || this.#showDue) return;
    this.#showDue = true;
    this.#clock.after(Math.max(1, this.#showAt - now), () => {
      this.#showDue = false;
      this.#soon();
    });
  }

  #say(said: readonly ToSay[]): void {
    const messages = said.map((talk) => writeTalk(this.id, talk));
    const bytes = messages.reduce((sum, message) => sum + message.length, 0);
    const wait = this.#talk.take(bytes, this.#clock.now());
    if (wait > 0) this.#showAt = this.#clock.now() + Math.max(wait, this.#limits.farPresence);
    this.#saying++;
    this.#bus.say(messages).then(
      () => {
        this.#saying--;
        this.#soon();
      },
      // Said again with the next beat, or once the bus is back.
      () => {
        this.#saying--;
        this.#outbox.giveBack(said);
      },
    );
  }
}
