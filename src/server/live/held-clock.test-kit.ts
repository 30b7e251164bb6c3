import { type Clock, realClock } from './clock.server.ts';

/** A real clock but for the waits that a test holds back: they end when it says so, and no sooner. */
export class HeldClock implements Clock {
  readonly #holds: (milliseconds: number) => boolean;
  readonly #waiting = new Set<{ readonly act: () => void }>();
  #ahead = 0;

  constructor(holds: (milliseconds: number) => boolean) {
    this.#holds = holds;
  }

  /** Waits held back at present. */
  get waiting(): number {
    return this.#waiting.size;
  }

  now(): number {
    return realClock.now() + this.#ahead;
  }

  after(milliseconds: number, act: () => void): () => void {
    if (!this.#holds(milliseconds)) return realClock.after(milliseconds, act);
    const wait = { act };
    this.#waiting.add(wait);
    return () => void this.#waiting.delete(wait);
  }

  soon(act: () => void): void {
    realClock.soon(act);
  }

  /** So much time goes by at once, and all that was held back ends. */
  pass(milliseconds: number): void {
    this.#ahead += milliseconds;
    const ended = [...this.#waiting];
    this.#waiting.clear();
    for (const { act } of ended) act();
  }
}
