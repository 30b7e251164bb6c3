import { Duplex } from 'node:stream';
import type { SimulatedTime } from './time.test-kit.ts';

interface Carried {
  /** Null: the sender has ended. */
  readonly chunk: Buffer | null;
  readonly due: number;
  readonly taken: () => void;
}

/** What is on its way over one line in one direction: in order, late, or held back until it is let through. */
class Way {
  readonly #time: SimulatedTime;
  readonly #to: () => End;
  #waiting: Carried[] = [];
  #lastDue = 0;
  latency = 0;
  held = false;
  full = false;

  constructor(time: SimulatedTime, to: () => End) {
    this.#time = time;
    this.#to = to;
  }

  carry(chunk: Buffer | null, taken: () => void): void {
    this.#lastDue = Math.max(this.#lastDue, this.#time.now() + this.latency);
    this.#waiting.push({ chunk, due: this.#lastDue, taken });
    this.#time.after(this.#lastDue - this.#time.now(), () => this.flow());
  }

  /** Hands over what is due, as far as the other end takes it. */
  flow(): void {
    const end = this.#to();
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      if (this.held || this.full || end.destroyed || next.due > this.#time.now()) return;
      this.#waiting.shift();
      this.full = !end.push(next.chunk) && next.chunk !== null;
      next.taken();
    }
  }
}

class End extends Duplex {
  readonly #out: Way;
  readonly #in: Way;
  readonly #other: () => End;

  constructor(out: Way, into: Way, other: () => End) {
    // Small, so that who does not read holds up who writes.
    super({ readableHighWaterMark: 512, writableHighWaterMark: 512 });
    this.#out = out;
    this.#in = into;
    this.#other = other;
    this.on('error', () => {});
  }

  override _read(): void {
    this.#in.full = false;
    this.#in.flow();
  }

  override _write(chunk: Buffer, _: string, taken: () => void): void {
    this.#out.carry(chunk, taken);
  }

  override _final(taken: () => void): void {
    this.#out.carry(null, () => {});
    taken();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    done(error);
    const other = this.#other();
    if (!other.destroyed) process.nextTick(() => other.destroy());
  }
}

/** A connection in memory between a page and a node. What is in it when it is cut is lost. */
export class SimulatedLine {
  readonly page: Duplex;
  readonly node: Duplex;
  readonly up: Way;
  readonly down: Way;

  constructor(time: SimulatedTime, latency: number) {
    this.up = new Way(time, () => node);
    this.down = new Way(time, () => page);
    const page: End = new End(this.up, this.down, () => node);
    const node: End = new End(this.down, this.up, () => page);
    this.page = page;
    this.node = node;
    this.slow(latency);
  }

  slow(latency: number): void {
    this.up.latency = this.down.latency = latency;
  }

  hold(way: 'up' | 'down'): void {
    this[way].held = true;
  }

  letThrough(): void {
    for (const way of [this.up, this.down]) {
      way.held = false;
      way.flow();
    }
  }

  cut(): void {
    this.page.destroy();
    this.node.destroy();
  }
}
