import { decodeStates, encodeStates } from '#product/presence-states.ts';
import type { Person, Right } from '#product/wire.ts';
import type { Holder } from './colours.server.ts';
import type { Shown } from './outbox.server.ts';

/** Somebody who may show presence: one connection. */
export interface Present {
  readonly person: Person;
  readonly right: Right;
  /** When they came. Milliseconds. */
  readonly since: number;
}

/** Somebody with another process, which has filled in who they are. */
interface Far extends Holder {
  readonly node: string;
}

/** More than there are people in a room: some clients repeat what they heard of everybody. */
const MOST_STATES = 1_000;

interface State {
  owner: Present | Far;
  clock: number;
  /** JSON; null once they have left. */
  json: string | null;
}

/**
 * Who is in a room and what they are at: the last state of each, as y-protocols awareness carries it. A connection
 * speaks for one client id, the first it names that is free. `user` is always ours; who may only view shows no more.
 */
export class Presence {
  readonly #states = new Map<number, State>();
  readonly #changed = new Set<number>();
  readonly #clients = new Map<Present, number>();
  readonly #maxState: number;

  constructor(maxState: number) {
    this.#maxState = maxState;
  }

  /** Takes an awareness message; false when it is none. What is not theirs to say is passed over. */
  receive(from: Present, bytes: Uint8Array): boolean {
    const states = decodeStates(bytes, MOST_STATES);
    for (const { client, clock, json } of states ?? []) {
      if (this.#mayName(from, client, clock)) this.#set(from, client, clock, json);
    }
    return states !== null;
  }

  leave(who: Present): void {
    const client = this.#clients.get(who);
    this.#clients.delete(who);
    const state = client === undefined ? undefined : this.#states.get(client);
    if (state?.owner !== who) return;
    state.json = null;
    this.#changed.add(client!);
  }

  get hasNews(): boolean {
    return this.#changed.size > 0;
  }

  /** What changed since it was last asked: as awareness states, and what of it is of people here. */
  takeNews(): { states: Uint8Array; own: Shown[] } {
    const news = { states: this.#encode(this.#changed), own: this.#own(this.#changed) };
    for (const client of this.#changed)
      if (this.#states.get(client)?.json === null) this.#states.delete(client);
    this.#changed.clear();
    return news;
  }

  /** Everybody, as awareness states. */
  all(): Uint8Array {
    return this.#encode(this.#states.keys());
  }

  /** What people here show, without those of other processes. */
  own(): Shown[] {
    return this.#own(this.#states.keys());
  }

  /** Somebody is shown otherwise from now on. */
  refresh(who: Present): void {
    const client = this.#clients.get(who);
    const state = client === undefined ? undefined : this.#states.get(client);
    if (state?.owner !== who || state.json === null) return;
    state.json = this.#fill(who, state.json);
    this.#changed.add(client!);
  }

  /** People with other processes. */
  far(): readonly Holder[] {
    return [...this.#states.values()].flatMap(({ owner, json }) =>
      'node' in owner && json !== null ? [owner] : [],
    );
  }

  /**
   * Takes what people with another process show. Who has come here since is not theirs to speak for. Answers whether
   * somebody is among them who was not there before, or otherwise.
   */
  receiveFar(node: string, shown: readonly Shown[]): boolean {
    let isNew = false;
    for (const { client, clock, json } of shown) {
      const known = this.#states.get(client);
      const { person, since } = readUser(json);
      const mayName =
        !known ||
        known.json === null ||
        (isOf(known.owner, node) && clock >= known.clock) ||
        (json !== null && known.owner.person.id === person.id && clock > known.clock);
      if (!mayName || (json === null && !(known && isOf(known.owner, node)))) continue;
      if (known && !('node' in known.owner)) this.#clients.delete(known.owner);
      isNew ||= json !== null && known?.owner.person.colour !== person.colour;
      this.#states.set(client, { owner: { node, person, since }, clock, json });
      this.#changed.add(client);
    }
    return isNew;
  }

  /** Whoever was with another process is gone. */
  leaveFar(node: string): void {
    for (const [client, state] of this.#states) {
      if (!isOf(state.owner, node) || state.json === null) continue;
      state.json = null;
      this.#changed.add(client);
    }
  }

  /** What somebody shows; null when nothing. */
  of(who: Present): Readonly<Record<string, unknown>> | null {
    const client = this.#clients.get(who);
    const state = client === undefined ? undefined : this.#states.get(client);
    return state?.owner === who && state.json !== null ? JSON.parse(state.json) : null;
  }

  #mayName(from: Present, client: number, clock: number): boolean {
    const own = this.#clients.get(from);
    if (own !== undefined) return own === client;
    const state = this.#states.get(client);
    // The same person coming back before we saw them leave; anyone else merely repeats what they were told.
    const free = !state || state.json === null;
    return free || (state.owner.person.id === from.person.id && clock >= state.clock);
  }

  #set(from: Present, client: number, clock: number, json: string): void {
    const known = this.#states.get(client);
    const comesBack = known !== undefined && known.owner !== from;
    const leaves = json === 'null';
    if (known && !comesBack && !(clock > known.clock || (leaves && clock === known.clock))) return;
    if (leaves && !this.#clients.has(from)) return;
    if (json.length > this.#maxState) return;
    const shown = leaves ? null : this.#fill(from, json);
    if (comesBack && !('node' in known.owner)) this.#clients.delete(known.owner);
    this.#clients.set(from, client);
    this.#states.set(client, { owner: from, clock, json: shown });
    this.#changed.add(client);
  }

  #fill(from: Present, json: string): string {
    const said = from.right === 'edit' ? parsed(json) : {};
    const { person, right, since } = from;
    return JSON.stringify({ ...said, user: { ...person, right, since } });
  }

  #own(clients: Iterable<number>): Shown[] {
    return [...clients].flatMap((client) => {
      const state = this.#states.get(client);
      return state && !('node' in state.owner) ? [{ client, clock: state.clock, json: state.json }] : [];
    });
  }

  #encode(clients: Iterable<number>): Uint8Array {
    return encodeStates(
      [...clients].flatMap((client) => {
        const state = this.#states.get(client);
        return state ? [{ client, clock: state.clock, json: state.json ?? 'null' }] : [];
      }),
    );
  }
}

const isOf = (owner: Present | Far, node: string): boolean => 'node' in owner && owner.node === node;

/** Who a state is of, as the process they are with has filled it in. */
const readUser = (json: string | null): Holder => {
  const { user } = parsed(json ?? '') as { user?: Record<string, unknown> };
  const { id, colour, since } = user ?? {};
  return { person: { id: `${id}`, colour: `${colour}` }, since: Number(since) || 0 };
};

const parsed = (json: string): object => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
};
