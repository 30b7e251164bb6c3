import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Clock } from './clock.server.ts';
import type { Limits } from './limits.server.ts';

/** What leaves by a line. */
export interface Line {
  readonly socket: WebSocket;
  /** What the socket writes to. */
  readonly line: Duplex;
}

/** Whoever it is sent to. */
interface Receiver {
  /** More waits than they read, from now on. The answer: the state vector of all that was broadcast so far. */
  lags(): Uint8Array;
  /** All that waited is read: they are to be brought up to date from that state vector. */
  drained(from: Uint8Array): void;
}

/** What is sent to one socket: in one write what belongs to one moment, and no more than it can take. */
export class Outgoing {
  readonly #socket: WebSocket;
  readonly #line: Duplex;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #to: Receiver;
  #laggingSince: number | null = null;
  #gathers = false;

  constructor({ socket, line }: Line, clock: Clock, limits: Limits, to: Receiver) {
    this.#socket = socket;
    this.#line = line;
    this.#clock = clock;
    this.#limits = limits;
    this.#to = to;
  }

  /** More waits in its socket than it reads: it is sent what it missed once that has drained. */
  get isLagging(): boolean {
    return this.#laggingSince !== null;
  }

  /** It has not drained for longer than we wait. */
  get isStuck(): boolean {
    return this.#laggingSince !== null && this.#clock.now() - this.#laggingSince > this.#limits.drain;
  }

  /** Bytes that wait in its socket. */
  get unsent(): number {
    return this.#socket.bufferedAmount;
  }

  send(bytes: Uint8Array): void {
    if (!this.#isOpen) return;
    if (!this.#gathers) this.#gather();
    this.#socket.send(bytes, { binary: true, compress: false });
    if (this.unsent > this.#limits.unsent) this.#write();
  }

  caughtUp(): void {
    this.#laggingSince = null;
  }

  get #isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** What is sent at one moment is written at once: to write costs more than most of what is written. */
  #gather(): void {
    this.#gathers = true;
    this.#line.cork();
    process.nextTick(() => this.#write());
  }

  #write(): void {
    if (!this.#gathers) return;
    this.#gathers = false;
    this.#line.uncork();
    if (this.#isOpen && !this.isLagging && this.unsent > this.#limits.unsent) this.#lag();
  }

  // The ping goes behind all that waits: once it is written, so is the rest.
  #lag(): void {
    this.#laggingSince = this.#clock.now();
    const from = this.#to.lags();
    this.#socket.ping(undefined, undefined, () => {
      if (this.#isOpen) this.#to.drained(from);
    });
  }
}
