import { isDeepStrictEqual } from 'node:util';
import type { RawData, WebSocket } from 'ws';
import {
  CLOSE,
  type CloseName,
  decodeMessage,
  encodeMessage,
  type Message,
  type Person,
  type RefusalCode,
  type Right,
} from '#product/wire.ts';
import { Allowance } from './allowance.server.ts';
import type { Clock } from './clock.server.ts';
import type { Limits } from './limits.server.ts';
import { type Line, Outgoing } from './outgoing.server.ts';

/** Why a socket is not read for now: TCP then holds back who sends. */
export type Hold = 'entering' | 'turn' | 'rate' | 'inbox' | 'lagging' | 'closing';

export interface Entrant {
  readonly person: Person;
  readonly right: Right;
  /** The link that let them in, by its id; null when it was not a link. */
  readonly link: string | null;
  /** The account that is signed in where they are; null when none is. */
  readonly account: string | null;
}

/** What the door says of somebody: who they are, and what rights were when it was asked. */
export interface Admitted extends Entrant {
  readonly rights: number;
  /** Milliseconds until this ends by itself; null when it does not. */
  readonly endsIn: number | null;
  /** What the door says now; null when they may not come in any more. */
  askAgain(): Promise<Admitted | null>;
}

/** Timers do not reach much farther than this at once. Milliseconds. */
const LONGEST_WAIT = 24 * 3_600_000;

/** What a connection needs of its room. */
export interface Listener {
  receive(from: Connection, message: Message): void;
  /** The socket has drained: bring it up to date from this state vector. */
  catchUp(late: Connection, from: Uint8Array): void;
  /** The state vector of all that was broadcast so far. */
  broadcastState(): Uint8Array;
  left(who: Connection): void;
}

/** One socket in one room: reads it within bounds, and sends to it no more than it can take. */
export class Connection implements Entrant {
  /** As they are shown here: the colour may be another than the door said. */
  person: Person;
  /** When they came. Milliseconds. */
  readonly since: number;
  readonly right: Right;
  readonly link: string | null;
  readonly account: string | null;
  /** Whether it understands our own messages. */
  readonly ours: boolean;
  /** It has been told who is there. */
  welcomed = false;
  /** It has been given the document, so what comes after makes sense to it. */
  synced = false;
  /** Closed by us: nothing it sent is taken any more. */
  barred = false;
  /** Update messages received so far. */
  updates = 0;
  /** What rights were when the door was asked for it last. */
  rights: number;

  readonly #atDoor: Person;
  readonly #askDoor: Admitted['askAgain'];
  readonly #socket: WebSocket;
  readonly #outgoing: Outgoing;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #holds = new Set<Hold>();
  readonly #messages: Allowance;
  readonly #bytes: Allowance;
  #listener: Listener | null = null;
  /** Update messages that are acknowledged once it has caught up. */
  #owed = 0;
  #malformed = 0;
  #answered = true;
  #toldDenied = false;
  #endRest = () => {};
  /** When what opened the door ends by itself. */
  readonly #endsAt: number;
  #endTerm = () => {};

  constructor(line: Line, entrant: Admitted, ours: boolean, clock: Clock, limits: Limits) {
    this.#socket = line.socket;
    this.#outgoing = new Outgoing(line, clock, limits, {
      lags: () => {
        this.hold('lagging');
        return this.#listener!.broadcastState();
      },
      drained: (from) => this.#listener?.catchUp(this, from),
    });
    this.person = this.#atDoor = entrant.person;
    this.since = Math.round(clock.now());
    this.right = entrant.right;
    this.link = entrant.link;
    this.account = entrant.account;
    this.rights = entrant.rights;
    this.#askDoor = entrant.askAgain;
    this.ours = ours;
    this.#clock = clock;
    this.#limits = limits;
    this.#messages = new Allowance(limits.messages, clock.now());
    this.#bytes = new Allowance(limits.bytes, clock.now());
    this.#endsAt = clock.now() + (entrant.endsIn ?? Number.POSITIVE_INFINITY);
  }

  /** Begins to read the socket for a room. */
  attach(listener: Listener): void {
    this.#listener = listener;
    this.#socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    this.#socket.on('pong', () => void (this.#answered = true));
    this.#socket.on('close', () => {
      this.#endTerm();
      listener.left(this);
    });
    if (this.#endsAt < Number.POSITIVE_INFINITY) this.#watchTerm();
  }

  /** Closes it at the end of its term: whoever has another way in comes back at once by that. */
  #watchTerm(): void {
    const left = this.#endsAt - this.#clock.now();
    if (left <= 0) this.close('rights-changed');
    else this.#endTerm = this.#clock.after(Math.min(left, LONGEST_WAIT), () => this.#watchTerm());
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** More waits in its socket than it reads: it is sent what it missed once that has drained. */
  get isLagging(): boolean {
    return this.#outgoing.isLagging;
  }

  /** Bytes that wait in its socket. */
  get unsent(): number {
    return this.#outgoing.unsent;
  }

  hold(why: Hold): void {
    this.#holds.add(why);
    this.#socket.pause();
  }

  release(why: Hold): void {
    if (this.#holds.delete(why) && this.#holds.size === 0) this.#socket.resume();
  }

  /** Sends a message of its own, also to one who lags. */
  tell(message: Message): void {
    this.#outgoing.send(encodeMessage(message));
  }

  /** Sends what is shared with others; one who lags gets it later, as part of the whole. */
  relay(frame: Uint8Array): void {
    if (this.synced && !this.isLagging) this.#outgoing.send(frame);
  }

  relayPresence(frame: Uint8Array): void {
    if (this.welcomed && !this.isLagging) this.#outgoing.send(frame);
  }

  /** Acknowledges its first so many update messages. */
  saved(count: number): void {
    if (!this.ours) return;
    if (this.isLagging) this.#owed = count;
    else this.tell({ kind: 'saved', count });
  }

  refuse(number: number, code: RefusalCode): void {
    if (this.ours) this.tell({ kind: 'refused', number, code });
    else if (!this.#toldDenied) {
      this.#toldDenied = true;
      this.tell({ kind: 'denied', reason: code });
    }
  }

  /** Asks for it at the door again, and closes it unless the answer is what it was. */
  async askAgain(): Promise<void> {
    const { right, link, account } = this;
    const answer = await this.#askDoor().catch(() => null);
    const isSame =
      answer?.right === right &&
      answer.link === link &&
      answer.account === account &&
      isDeepStrictEqual(answer.person, this.#atDoor);
    if (isSame) this.rights = answer.rights;
    else this.close('rights-changed');
  }

  /** Counts a message that is none; too many end the connection. */
  strike(): void {
    this.#malformed++;
    if (this.#malformed >= this.#limits.malformed) this.close('malformed');
  }

  close(name: CloseName): void {
    this.barred = true;
    closeSocket(this.#socket, name, this.#clock, this.#limits);
  }

  /** Once a heartbeat: cuts a socket that has not answered the last one, or does not drain. */
  beat(): void {
    if (this.isLagging) {
      if (this.#outgoing.isStuck) this.#socket.terminate();
      return;
    }
    // One that we do not read cannot be heard to answer.
    if (this.#holds.size > 0) this.#answered = true;
    else if (!this.#answered) this.#socket.terminate();
    else if (this.isOpen) {
      this.#answered = false;
      this.#socket.ping();
    }
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.barred) return;
    const now = this.#clock.now();
    // The timer may be late; nothing is taken behind the end all the same.
    if (now >= this.#endsAt) {
      this.close('rights-changed');
      return;
    }
    const bytes = data as Buffer;
    const message = isBinary ? decodeMessage(bytes) : null;
    const weight = message?.kind === 'step1' ? this.#limits.stateWeight : 1;
    this.#rest(Math.max(this.#messages.take(weight, now), this.#bytes.take(bytes.length, now)));
    if (message === null) this.strike();
    else this.#listener?.receive(this, message);
  }

  /** Reads no further for a while. What was read already still comes through, and lengthens the rest. */
  #rest(milliseconds: number): void {
    if (milliseconds <= 0) return;
    this.hold('rate');
    this.#endRest();
    this.#endRest = this.#clock.after(milliseconds, () => this.release('rate'));
  }

  /** Ends its lag with what it has missed, and the acknowledgements it is owed. */
  caughtUp(missed: Uint8Array): void {
    const owed = this.#owed;
    this.#owed = 0;
    this.#outgoing.caughtUp();
    this.release('lagging');
    this.tell({ kind: 'update', update: missed, answer: false });
    if (owed > 0) this.saved(owed);
  }
}

/** Says goodbye with a reason, and cuts the line when the other side does not answer in time. */
export const closeSocket = (socket: WebSocket, name: CloseName, clock: Clock, limits: Limits): void => {
  const { code, reason } = CLOSE[name];
  // A paused socket would never read the other side's goodbye.
  if (socket.isPaused) socket.resume();
  socket.close(code, reason);
  const cancel = clock.after(limits.goodbye, () => socket.terminate());
  socket.once('close', cancel);
};
