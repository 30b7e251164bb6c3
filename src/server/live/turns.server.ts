import type { Log } from '../log.server.ts';
import type { Connection } from './connection.server.ts';

/**
 * What of somebody's takes longer than a tick: one after the other. They are read no further meanwhile, and what was
 * read of them already waits behind it.
 */
export class Turns {
  readonly #logger: Log;
  readonly #last = new Map<Connection, Promise<void>>();

  constructor(logger: Log) {
    this.#logger = logger;
  }

  /** Nothing of anybody's is under way. */
  get isQuiet(): boolean {
    return this.#last.size === 0;
  }

  /** Does something of theirs in its turn. Where that fails they are sent away, to come back and try again. */
  take(who: Connection, act: () => Promise<void>): void {
    who.hold('turn');
    const mine = (this.#last.get(who) ?? Promise.resolve()).then(act).catch((cause: unknown) => {
      this.#logger.warn('What somebody sent could not be taken.', { cause });
      who.close('failed');
    });
    const done = mine.then(() => {
      if (this.#last.get(who) !== done) return;
      this.#last.delete(who);
      who.release('turn');
    });
    this.#last.set(who, done);
  }

  /** Does something behind all of theirs that waits: at once if nothing does. */
  behind(who: Connection, act: () => void): void {
    if (this.#last.has(who)) this.take(who, async () => act());
    else act();
  }
}
