import type { Clock } from './clock.server.ts';
import type { Limits } from './limits.server.ts';
import type { LiveLog, Row } from './live-log.server.ts';

interface Waiting {
  readonly row: Row;
  readonly settle: (landed: boolean) => void;
}

/** What a lane tells of the store. */
export interface StoreWatch {
  /** When any lane was answered last. */
  readonly answeredAt: number;
  answered(lane: Lane, milliseconds: number): void;
  /** It rejects, or nothing is heard of it. */
  silent(lane: Lane, cause: unknown): void;
}

/**
 * Rows on their way to the log, one statement at a time: what arrives while one runs goes with the next, as far as
 * `batch` allows. A statement that fails is given again, the same rows in the same order, until the store answers.
 */
export class Lane {
  readonly #log: LiveLog;
  readonly #clock: Clock;
  readonly #away: Limits['away'];
  readonly #batch: { readonly rows: number; readonly bytes: number };
  readonly #watch: StoreWatch;
  #waiting: Waiting[] = [];
  #busy = false;
  #stopped = false;

  constructor(
    log: LiveLog,
    clock: Clock,
    away: Limits['away'],
    batch: { readonly rows: number; readonly bytes: number },
    watch: StoreWatch,
  ) {
    this.#log = log;
    this.#clock = clock;
    this.#away = away;
    this.#batch = batch;
    this.#watch = watch;
  }

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
    const { rows, bytes } = this.#batch;
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
    const { firstPause, lastPause } = this.#away;
    for (let pause = firstPause; !this.#stopped; pause = Math.min(pause * 2, lastPause)) {
      const since = this.#clock.now();
      const endListening = this.#listen();
      try {
        const landed = await this.#log.append(rows);
        this.#watch.answered(this, this.#clock.now() - since);
        return landed;
      } catch (cause) {
        this.#watch.silent(this, cause);
        await new Promise<void>((resolve) => this.#clock.after(pause, resolve));
      } finally {
        endListening();
      }
    }
    return null;
  }

  /** Calls the store silent once no lane has been answered for a while: a large row alone may take that long. */
  #listen(): () => void {
    const from = this.#clock.now();
    let end = this.#clock.after(this.#away.silence, () => {
      if (this.#watch.answeredAt < from) this.#watch.silent(this, 'it does not answer');
      else end = this.#listen();
    });
    return () => end();
  }
}
