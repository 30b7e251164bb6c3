import type { Log } from '../log.server.ts';
import type { Clock } from './clock.server.ts';
import type { LiveDocument } from './document.server.ts';
import type { Limits } from './limits.server.ts';
import type { LiveLog } from './live-log.server.ts';

/** Documents that one statement looks after. */
const AT_ONCE = 500;

/**
 * Keeps documents up with what other processes write to their log. Those said to be behind are read at once, many
 * in one statement, one statement at a time; and all are looked after at an interval, so that a hint which never
 * came costs time, and nothing else.
 */
export class Follower {
  readonly #log: LiveLog;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #logger: Log;
  readonly #all: () => Iterable<LiveDocument>;
  #waiting: { readonly documents: Set<LiveDocument>; readonly read: PromiseWithResolvers<void> } | null =
    null;
  #busy = false;
  #cancelLook = () => {};
  #stopped = false;

  constructor(log: LiveLog, clock: Clock, limits: Limits, logger: Log, all: () => Iterable<LiveDocument>) {
    this.#log = log;
    this.#clock = clock;
    this.#limits = limits;
    this.#logger = logger;
    this.#all = all;
    this.#lookAgain();
  }

  /** Reads what this document lacks; resolves once it has what the log held when this was called. */
  bring(document: LiveDocument): Promise<void> {
    if (!this.#waiting) {
      this.#waiting = { documents: new Set(), read: Promise.withResolvers() };
      // Who asks is told; who only hints does not listen.
      this.#waiting.read.promise.catch(() => {});
    }
    this.#waiting.documents.add(document);
    if (!this.#busy) {
      this.#busy = true;
      this.#clock.soon(() => void this.#run());
    }
    return this.#waiting.read.promise;
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelLook();
  }

  async #run(): Promise<void> {
    while (this.#waiting) {
      const { documents, read } = this.#waiting;
      this.#waiting = null;
      try {
        await this.#read([...documents]);
        read.resolve();
      } catch (cause) {
        this.#logger.debug('What others wrote could not be read; it will be asked for again.', { cause });
        read.reject(cause);
      }
    }
    this.#busy = false;
  }

  async #read(documents: readonly LiveDocument[]): Promise<void> {
    const asked = documents.flatMap((document) => {
      const { place } = document;
      return place ? [{ document, place }] : [];
    });
    for (let at = 0; at < asked.length && !this.#stopped; at += AT_ONCE) {
      const some = asked.slice(at, at + AT_ONCE);
      const answer = await this.#log.since(some.map(({ place }) => place));
      const found = new Map(answer.map((since) => [since.productId, since]));
      for (const { document, place } of some) {
        const since = found.get(place.productId);
        if (since) document.follow(place, since);
      }
    }
  }

  #lookAgain(): void {
    this.#cancelLook = this.#clock.after(this.#limits.look, async () => {
      await Promise.allSettled([...this.#all()].map((document) => this.bring(document)));
      if (!this.#stopped) this.#lookAgain();
    });
  }
}
