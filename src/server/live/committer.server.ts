import type { Log } from '../log.server.ts';
import type { Clock } from './clock.server.ts';
import type { Limits } from './limits.server.ts';
import type { LiveLog, Row } from './live-log.server.ts';

interface Waiting {
  readonly row: Row;
  readonly settle: (landed: boolean) => void;
}

/**
 * Commits the rows of all rooms together, one statement at a time: what arrives while one runs goes with the next.
 * A statement that fails is given again, the same rows in the same order, until the store answers. A row that had
 * landed all the same then finds its place taken; its room reads the log and sees its own row there.
 */
export class Committer {
  readonly #log: LiveLog;
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #logger: Log;
  readonly #onAway: (away: boolean) => void;
  #waiting: Waiting[] = [];
  #busy = false;
  #stopped = false;
  #away = false;
  #commits = 0;
  #milliseconds = 0;

  constructor(log: LiveLog, clock: Clock, limits: Limits, logger: Log, onAway: (away: boolean) => void) {
    this.#log = log;
    this.#clock = clock;
    this.#limits = limits;
    this.#logger = logger;
    this.#onAway = onAway;
  }

  /** Whether the store fails to answer at present. */
  get away(): boolean {
    return this.#away;
  }

  /** Statements that were answered since the start, and how long that took in all. */
  get commits(): number {
    return this.#commits;
  }

  get seconds(): number {
    return this.#milliseconds / 1000;
  }

  /** Takes a row to commit; a room gives its next only when the last is settled. */
  submit(row: Row, settle: (landed: boolean) => void): void {
    this.#waiting.push({ row, settle });
    if (this.#busy) return;
    this.#busy = true;
    this.#clock.soon(() => void this.#run());
  }

  /** Gives nothing more to the store. What waits is never settled. */
  stop(): void {
    this.#stopped = true;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#stopped) {
      const batch = this.#nextBatch();
      const landed = await this.#appendAtLast(batch.map(({ row }) => row));
      if (landed) for (const [index, { settle }] of batch.entries()) settle(landed[index]!);
    }
    this.#busy = false;
  }

  #nextBatch(): Waiting[] {
    const { rows, bytes } = this.#limits.batch;
    let size = 0;
    let count = 0;
    for (const { row } of this.#waiting) {
      size += row.bytes.length;
      if (count > 0 && (size > bytes || count >= rows)) break;
      count++;
    }
    return this.#waiting.splice(0, count);
  }

  async #appendAtLast(rows: Row[]): Promise<boolean[] | null> {
    const { silence, firstPause, lastPause } = this.#limits.away;
    for (let pause = firstPause; !this.#stopped; pause = Math.min(pause * 2, lastPause)) {
      const since = this.#clock.now();
      const called = this.#clock.after(silence, () => this.#tellAway(true, 'it does not answer'));
      try {
        const landed = await this.#log.append(rows);
        this.#commits++;
        this.#milliseconds += this.#clock.now() - since;
        this.#tellAway(false);
        return landed;
      } catch (cause) {
        this.#tellAway(true, cause);
        await new Promise<void>((resolve) => this.#clock.after(pause, resolve));
      } finally {
        called();
      }
    }
    return null;
  }

  #tellAway(away: boolean, cause?: unknown): void {
    if (away === this.#away || this.#stopped) return;
    this.#away = away;
    if (away) this.#logger.error('Edits cannot be stored: they are kept back until they can.', { cause });
    else this.#logger.info('Edits are stored again.');
    this.#onAway(away);
  }
}
