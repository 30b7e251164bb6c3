import type * as Y from 'yjs';
import { roomIn } from './bounds.server.ts';
import type { Loaded } from './live-log.server.ts';
import { sizeOf } from './packed.server.ts';
import type { Audience, World } from './world.server.ts';

/** What upkeep asks of a document when it begins a new epoch. */
interface Kept {
  /** Takes nothing more; resolves once all it had taken is in the log. */
  standStill(): Promise<void>;
  goOn(): void;
  /** Reads the log anew, which holds another epoch. */
  turn(): Promise<void>;
}

const bytesOf = (updates: readonly Uint8Array[]): number =>
  updates.reduce((sum, update) => sum + update.length, 0);

const sizeIn = ({ snapshot, updates }: Pick<Loaded, 'snapshot' | 'updates'>): number =>
  sizeOf(snapshot) + bytesOf(updates);

/**
 * What keeps a document light: how large it is and how much of it stands in rows; when those are folded, and when the
 * history of too many clients ends and a new epoch begins. The work itself is done elsewhere (compaction.server.ts).
 */
export class Upkeep {
  readonly #productId: string;
  readonly #world: World;
  readonly #audience: Audience;
  readonly #document: Kept;
  /** Rows behind the last snapshot, and their bytes. */
  #unfolded = { rows: 0, bytes: 0 };
  /** Bytes of the document, rather too many: those of the last snapshot and of the rows behind it. */
  #size = 0;
  #renewing = false;
  /** When one has just failed, the next is not begun before. */
  #renewNotBefore = Number.NEGATIVE_INFINITY;

  constructor(productId: string, world: World, audience: Audience, document: Kept) {
    this.#productId = productId;
    this.#world = world;
    this.#audience = audience;
    this.#document = document;
  }

  get size(): number {
    return this.#size;
  }

  /** How many bytes the document may still take. */
  get room(): number {
    return roomIn(this.#world.limits.document, this.#size);
  }

  get isRenewing(): boolean {
    return this.#renewing;
  }

  loaded({ snapshot, updates }: Loaded): void {
    this.#unfolded = { rows: updates.length, bytes: bytesOf(updates) };
    this.#size = sizeIn({ snapshot, updates });
  }

  /** The log has another row of so many bytes. */
  wrote(bytes: number): void {
    const { nearly } = this.#world.limits.document;
    const before = this.#size;
    this.#unfolded.rows++;
    this.#unfolded.bytes += bytes;
    this.#size += bytes;
    if (before < nearly && this.#size >= nearly) this.#audience.filling();
  }

  /** Begins what is due, behind a row that was written here. */
  look(doc: Y.Doc): void {
    const { fold, clients } = this.#world.limits;
    if (this.#unfolded.rows >= fold.rows || this.#unfolded.bytes >= fold.bytes) void this.fold();
    if (doc.store.clients.size > clients.busy) void this.#renew();
  }

  /** Has the rows behind the last snapshot folded into a new one, without waiting for it here. */
  async fold(): Promise<void> {
    if (this.#unfolded.rows === 0) return;
    this.#unfolded = { rows: 0, bytes: 0 };
    try {
      const folded = await this.#world.compactor.fold(this.#productId);
      const size = folded?.size ?? (await this.#sizeInLog());
      if (size === null) return;
      this.#size = size + this.#unfolded.bytes;
      this.#audience.roomFor(this.room);
    } catch (cause) {
      const { logger } = this.#world;
      logger.warn('The log of a product could not be folded.', { product: this.#productId, cause });
    }
  }

  /** What another process has folded counts here as rows still; where that matters, the log says. Null: it does not. */
  async #sizeInLog(): Promise<number | null> {
    if (this.#size < this.#world.limits.document.nearly) return null;
    const loaded = await this.#world.log.load(this.#productId);
    return loaded && sizeIn(loaded);
  }

  /**
   * Leaves the log as short as it can be; nobody is here any more. `doc`: null when it was never read. Where another
   * process has it open a new epoch is theirs to begin: people may be at work there.
   */
  async rest(doc: Y.Doc | null, isOpenElsewhere: boolean): Promise<void> {
    const { resting } = this.#world.limits.clients;
    const isDue = doc !== null && doc.store.clients.size > resting && !isOpenElsewhere;
    if (!isDue || !(await this.#begin())) await this.fold();
  }

  /** Begins a new epoch while people are here: they are sent away for a moment, and come back to it. */
  async #renew(): Promise<void> {
    const { clock, limits } = this.#world;
    if (this.#renewing || clock.now() < this.#renewNotBefore) return;
    this.#renewing = true;
    // What can be done before is done before: then the room stands still for less.
    await this.fold();
    await this.#document.standStill();
    const renewed = await this.#begin();
    this.#renewing = false;
    if (renewed) return this.#document.turn();
    this.#renewNotBefore = clock.now() + limits.renewal;
    this.#document.goOn();
  }

  async #begin(): Promise<boolean> {
    const { compactor, limits, logger } = this.#world;
    try {
      return await compactor.renew(this.#productId, limits.clients.resting);
    } catch (cause) {
      logger.warn('A new epoch could not begin.', { product: this.#productId, cause });
      return false;
    }
  }
}
