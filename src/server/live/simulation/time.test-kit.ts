import { vi } from 'vitest';
import type { Clock } from '../clock.server.ts';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

// Taken before anything is stubbed: all that a moment brings about, but for timers, is done by then.
const everythingElse = globalThis.setImmediate;
const settled = () => new Promise<void>((resolve) => void everythingElse(resolve));

/** Time that passes only when told to, for rooms by their clock and for pages by the timers of the browser. */
export class SimulatedTime implements Clock {
  #now = Date.UTC(2026, 10, 28, 9);
  #order = 0;
  readonly #due = new Set<Due>();

  now = (): number => this.#now;

  after(milliseconds: number, act: () => void): () => void {
    const due = { at: this.#now + Math.max(0, milliseconds), order: this.#order++, act };
    this.#due.add(due);
    return () => void this.#due.delete(due);
  }

  soon(act: () => void): void {
    this.after(0, act);
  }

  /** Lets so many milliseconds pass, with all that falls due in them, one after the other. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (let next = await this.#next(); next && next.at <= end; next = await this.#next()) {
      this.#now = Math.max(this.#now, next.at);
      this.#due.delete(next);
      next.act();
    }
    this.#now = end;
  }

  async #next(): Promise<Due | undefined> {
    await settled();
    let next: Due | undefined;
    for (const due of this.#due) {
      if (!next || due.at < next.at || (due.at === next.at && due.order < next.order)) next = due;
    }
    return next;
  }

  /** Makes it the time of everybody who asks the globals; `vi.unstubAllGlobals` ends that. */
  rule(): void {
    const repeat = (act: () => void, every: number): (() => void) => {
      let cancel = () => {};
      const next = () => {
        cancel = this.after(every, () => {
          next();
          act();
        });
      };
      next();
      return () => cancel();
    };
    const timer = (cancel: () => void) => ({ cancel, unref: () => {}, ref: () => {} });
    const stop = (handle?: { cancel(): void }) => handle?.cancel();
    vi.stubGlobal('setTimeout', (act: (...args: unknown[]) => void, wait = 0, ...args: unknown[]) =>
      timer(this.after(wait, () => act(...args))),
    );
    vi.stubGlobal('setInterval', (act: () => void, every: number) => timer(repeat(act, every)));
    vi.stubGlobal('clearTimeout', stop);
    vi.stubGlobal('clearInterval', stop);
  }
}
