import type { Log } from '../log.server.ts';
import type { Clock } from './clock.server.ts';
import { Lane, type StoreWatch } from './lane.server.ts';
import type { Limits } from './limits.server.ts';
import type { LiveLog, Row } from './live-log.server.ts';

/**
 * Commits the rows of all rooms together. A large row has a lane of its own, as has one that carries over what came
 * late: the others do not wait behind what takes long. A room gives its next row only when the last is settled, so
 * that its rows stay in order whichever lane each takes. A row that had landed although nobody heard of it finds its
 * place taken when it is given again; its room reads the log and sees its own row there.
 */
export class Committer implements StoreWatch {
  readonly #lanes: { readonly usual: Lane; readonly large: Lane };
  readonly #clock: Clock;
  readonly #largeFrom: number;
  readonly #logger: Log;
  readonly #onAway: (away: boolean) => void;
  readonly #silent = new Set<Lane>();
  #stopped = false;
  #answeredAt = Number.NEGATIVE_INFINITY;
  #commits = 0;
  #milliseconds = 0;

  constructor(log: LiveLog, clock: Clock, limits: Limits, logger: Log, onAway: (away: boolean) => void) {
    const { batch, largeRow, away } = limits;
    this.#clock = clock;
    this.#largeFrom = largeRow;
    this.#lanes = {
      usual: new Lane(log, clock, away, batch, this),
      large: new Lane(log, clock, away, { rows: 1, bytes: 0 }, this),
    };
    this.#logger = logger;
    this.#onAway = onAway;
  }

  /** Whether the store fails to answer at present. */
  get away(): boolean {
    return this.#silent.size > 0;
  }

  get answeredAt(): number {
    return this.#answeredAt;
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
    const { usual, large } = this.#lanes;
    const takesLong = row.carries !== undefined || row.bytes.length >= this.#largeFrom;
    (takesLong ? large : usual).submit(row, settle);
  }

  /** Gives nothing more to the store. What waits is never settled. */
  stop(): void {
    this.#stopped = true;
    for (const lane of Object.values(this.#lanes)) lane.stop();
  }

  answered(lane: Lane, milliseconds: number): void {
    this.#answeredAt = this.#clock.now();
    this.#commits++;
    this.#milliseconds += milliseconds;
    if (!this.#silent.delete(lane) || this.away || this.#stopped) return;
    this.#logger.info('Edits are stored again.');
    this.#onAway(false);
  }

  silent(lane: Lane, cause: unknown): void {
    const wasAway = this.away;
    this.#silent.add(lane);
    if (wasAway || this.#stopped) return;
    this.#logger.error('Edits cannot be stored: they are kept back until they can.', { cause });
    this.#onAway(true);
  }
}
