import { ANYTHING } from '#product/wire.ts';
import { portions, type ToSay } from './node-talk.server.ts';

/** What somebody shows, as it travels between processes; `json` null: they left. */
export interface Shown {
  readonly client: number;
  readonly clock: number;
  readonly json: string | null;
}

/** Topics of one product that wait, before they are summed up; products with any, before the oldest is let go. */
const MAX_TOPICS = 20;
const MAX_WAITING = 10_000;

/** What a process has yet to say to the others, each thing once: small, however long nobody listens. */
export class Outbox {
  #rows = new Map<string, number>();
  #doors = new Set<string>();
  #accounts = new Set<string>();
  #news = new Map<string, Set<string>>();
  #opened = new Set<string>();
  #shut = new Set<string>();
  #shown = new Map<string, Map<number, Shown>>();
  #asks = false;

  opened(productIds: Iterable<string>, asks: boolean): void {
    this.#asks ||= asks;
    for (const productId of productIds) {
      this.#shut.delete(productId);
      this.#opened.add(productId);
    }
  }

  shut(productId: string): void {
    this.#opened.delete(productId);
    this.#shown.delete(productId);
    this.#shut.add(productId);
  }

  rows(productId: string, seq: number): void {
    this.#rows.set(productId, Math.max(seq, this.#rows.get(productId) ?? 0));
  }

  door(productId: string): void {
    this.#doors.add(productId);
    bounded(this.#doors);
  }

  account(account: string): void {
    this.#accounts.add(account);
    bounded(this.#accounts);
  }

  news(productId: string, topic: string): void {
    const topics = this.#news.get(productId) ?? new Set();
    this.#news.set(productId, topics);
    topics.add(topic);
    if (topics.size > MAX_TOPICS) this.#news.set(productId, new Set([ANYTHING]));
    bounded(this.#news);
  }

  /** Said even when nobody shows anything: it is how others learn that the product is open here. */
  show(productId: string, states: readonly Shown[]): void {
    const waiting = this.#shown.get(productId) ?? new Map<number, Shown>();
    this.#shown.set(productId, waiting);
    for (const state of states) waiting.set(state.client, state);
  }

  get isShowing(): boolean {
    return this.#shown.size > 0;
  }

  /** Takes what is to be said, in messages of so many bytes; what people show only when asked to. */
  take(bytes: number, shows: boolean): ToSay[] {
    const said: ToSay[] = [];
    const open = portions([...this.#opened], bytes);
    if (this.#asks && open.length === 0) open.push([]);
    for (const [at, products] of open.entries()) {
      said.push({ kind: 'open', products, ask: this.#asks && at === 0 });
    }
    for (const rows of portions([...this.#rows], bytes)) said.push({ kind: 'rows', rows });
    for (const products of portions([...this.#doors], bytes)) said.push({ kind: 'door', products });
    for (const accounts of portions([...this.#accounts], bytes)) said.push({ kind: 'account', accounts });
    for (const [product, topics] of this.#news) {
      for (const some of portions([...topics], bytes)) said.push({ kind: 'news', product, topics: some });
    }
    for (const products of portions([...this.#shut], bytes)) said.push({ kind: 'shut', products });
    this.#asks = false;
    this.#opened = new Set();
    this.#rows = new Map();
    this.#doors = new Set();
    this.#accounts = new Set();
    this.#news = new Map();
    this.#shut = new Set();
    if (shows) said.push(...this.#takeShown(bytes));
    return said;
  }

  #takeShown(bytes: number): ToSay[] {
    const said: ToSay[] = [];
    for (const [product, states] of this.#shown) {
      const told = [...states.values()].map(({ client, clock, json }) => {
        const whole: [number, number, string | null] = [client, clock, json];
        return Buffer.byteLength(JSON.stringify(whole)) < bytes ? whole : withoutDetail(whole);
      });
      const parts = portions(told, bytes);
      for (const part of parts.length > 0 ? parts : [[]]) said.push({ kind: 'shown', product, states: part });
    }
    this.#shown = new Map();
    return said;
  }

  /** Takes back what could not be said, as far as nobody would find it out otherwise. */
  giveBack(said: readonly ToSay[]): void {
    for (const talk of said) {
      if (talk.kind === 'door') for (const product of talk.products) this.door(product);
      if (talk.kind === 'account') for (const account of talk.accounts) this.account(account);
      if (talk.kind === 'news') for (const topic of talk.topics) this.news(talk.product, topic);
    }
  }
}

// A drawing may be longer than the bus carries: then one sees who is there, and the stroke once it is done.
const withoutDetail = ([client, clock, json]: [number, number, string | null]): [number, number, string] => {
  const { place, user } = JSON.parse(json ?? '{}');
  return [client, clock, JSON.stringify({ place, user })];
};

const bounded = (waiting: Set<string> | Map<string, unknown>): void => {
  if (waiting.size > MAX_WAITING) waiting.delete(waiting.keys().next().value!);
};
