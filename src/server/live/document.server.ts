import * as Y from 'yjs';
import type { CloseName } from '#product/wire.ts';
import { overlap } from './authorship.server.ts';
import { Entrance } from './entrance.server.ts';
import { carriesOf, type Entry, endChanges, Inbox, soleAuthor, solePerson } from './entry.server.ts';
import { advanced, dropPending, type Intake, NOTHING, takeIn } from './intake.server.ts';
import type { Loaded, Place, Since } from './live-log.server.ts';
import { rebuild } from './packed.server.ts';
import { type Wish, Wishes } from './settled.server.ts';
import { Upkeep } from './upkeep.server.ts';
import type { Audience, World } from './world.server.ts';

/**
 * One product's document in memory. Between two commits it is what the log holds: a tick applies what arrived, its
 * row is committed, and only then is it passed on and acknowledged. Until then nothing more is applied and no state
 * is given out, so nobody can see an edit that may yet be lost.
 */
export class LiveDocument {
  readonly productId: string;
  readonly upkeep: Upkeep;
  readonly entrance: Entrance;
  readonly #world: World;
  readonly #audience: Audience;
  readonly #inbox: Inbox;
  readonly #wishes = new Wishes();
  #doc: Y.Doc | null = null;
  #epoch = 0;
  #seq = 0;
  #rights = 0;
  /** Those under which everybody who was here has been asked for, or is being. */
  #asked = 0;
  /** The last row that another process is known to have written. */
  #heard = 0;
  #inFlight: Intake | null = null;
  #lastTick = Number.NEGATIVE_INFINITY;
  #scheduled = false;
  #whole: Uint8Array | null = null;
  /** A new epoch is being begun: nothing more is taken until it has. */
  #held = false;
  #ended = false;

  constructor(productId: string, world: World, audience: Audience) {
    this.productId = productId;
    this.#world = world;
    this.#audience = audience;
    this.#inbox = new Inbox(world.counts, world.limits.atOnce);
    this.upkeep = new Upkeep(productId, world, audience, {
      standStill: () => this.#standStill(),
      goOn: () => this.#resume(),
      turn: async () => {
        this.#held = false;
        if (!this.#ended) await this.#load();
      },
    });
    this.entrance = new Entrance(world, this.upkeep);
    void this.#load();
  }

  get epoch(): number {
    return this.#epoch;
  }

  /** Who was let in under older rights is asked for again before anything of theirs is taken. */
  get rights(): number {
    return this.#asked;
  }

  /** Up to where it knows the log; null while it does not. */
  get place(): Place | null {
    const { productId } = this;
    return this.#doc && { productId, epoch: this.#epoch, seq: this.#seq, rights: this.#rights };
  }

  get inboxBytes(): number {
    return this.#inbox.bytes;
  }

  /** Nothing is under way: it is in memory, and all that was given to it is committed. */
  get isQuiet(): boolean {
    return (
      this.#doc !== null &&
      !this.#inFlight &&
      !this.upkeep.isRenewing &&
      this.#inbox.length === 0 &&
      this.#wishes.length === 0
    );
  }

  /** Takes an update or a change at the next tick; false when the document has ended. */
  give(entry: Entry): boolean {
    if (this.#ended) return false;
    this.#inbox.add(entry);
    this.#schedule();
    return true;
  }

  /** Acts as soon as the document is in memory and holds what the log holds: at once if it does. */
  whenSettled(wish: Wish): void {
    if (this.#ended) wish.away ? wish.away() : wish.gone();
    else if (this.#doc && !this.#inFlight) wish.act(this.#doc);
    else if (this.#world.committer.away && wish.away) wish.away();
    else this.#wishes.add(wish);
  }

  /** The log is said to hold a row of this number, written by another process. */
  hear(seq: number): void {
    this.#heard = Math.max(this.#heard, seq);
    this.#askFor();
  }

  // While a row is under way nothing is asked: if theirs came first it does not land, and the log is read then.
  #askFor(): void {
    if (this.#doc && !this.#inFlight && this.#heard > this.#seq) this.#world.behind(this.productId);
  }

  /** Goes on to what the log holds beyond a place. */
  follow(place: Place, { now }: Since): void {
    const isThere = this.#epoch === place.epoch && this.#seq === place.seq;
    if (this.#ended || !this.#doc || !isThere) return;
    if (now) void this.#ask(now.rights);
    else this.end('no-such-product');
    // A row under way does not land in the place of theirs: they are read then.
    if (!now || this.#inFlight) return;
    if (now.epoch !== this.#epoch || !now.updates) void this.#load();
    else if (this.#takeTheirs(this.#doc, now.updates)) this.#goOn(this.#doc);
  }

  /** Applies rows that other processes wrote behind ours; false when they do not fit and all is read anew. */
  #takeTheirs(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
    if (updates.length === 0) return true;
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    if (dropPending(doc)) {
      void this.#load();
      return false;
    }
    this.#seq += updates.length;
    this.#whole = null;
    for (const { length } of updates) this.upkeep.wrote(length);
    this.#audience.missed(updates.length === 1 ? updates[0]! : Y.mergeUpdates([...updates]));
    return true;
  }

  /** Has everybody asked for at the door again when rights have changed; no row of theirs lands meanwhile. */
  async #ask(rights: number): Promise<void> {
    if (rights <= this.#rights) return;
    // Who comes in meanwhile is not among those.
    this.#asked = Math.max(this.#asked, rights);
    await this.#audience.askAgain(rights);
    this.#rights = Math.max(this.#rights, rights);
  }

  storeAway(): void {
    this.#wishes.storeAway();
  }

  /** State vector of all that is committed. */
  get committedState(): Uint8Array {
    if (this.#inFlight) return Y.encodeStateVector(this.#inFlight.before as Map<number, number>);
    return this.#doc ? Y.encodeStateVector(this.#doc) : new Uint8Array([0]);
  }

  /** What somebody lacks who has this state vector. Ask in a wish. Throws for a state vector that is none. */
  stateFor(doc: Y.Doc, known: Uint8Array): Uint8Array {
    if (known.length > 1) return Y.encodeStateAsUpdate(doc, known);
    this.#whole ??= Y.encodeStateAsUpdate(doc);
    return this.#whole;
  }

  #schedule(): void {
    if (this.#scheduled || this.#held || !this.#doc || this.#inFlight || this.#inbox.length === 0) return;
    this.#scheduled = true;
    const { clock, limits } = this.#world;
    const rest = Math.min(limits.tick.most, this.#audience.people / limits.tick.people);
    const wait = Math.round(this.#lastTick + rest - clock.now());
    if (wait > 0) clock.after(wait, () => this.#tick());
    else clock.soon(() => this.#tick());
  }

  #tick(): void {
    this.#scheduled = false;
    const doc = this.#doc;
    if (!doc || this.#inFlight || this.#held) return;
    this.#lastTick = this.#world.clock.now();
    const batch = this.#inbox.take(this.#rights);
    this.#audience.taken();
    let intake: Intake;
    try {
      intake = takeIn(
        doc,
        batch.flatMap((entry) => (entry.kind === 'update' ? [entry.update] : [])),
        batch.flatMap((entry) => (entry.kind === 'change' ? [() => entry.run(doc, this.upkeep.room)] : [])),
        this.entrance.ended,
        this.entrance.admit(
          doc,
          batch.flatMap((entry) => (entry.kind === 'update' ? [entry.author] : [])),
        ),
      );
    } catch (error) {
      this.#broken(batch, error);
      return;
    }
    // What was carried over is noted also where it changes nothing: what comes next builds on it.
    const notes = carriesOf(batch) !== undefined && intake.fates[0] === 'taken';
    const frame = intake.frame ?? (notes ? NOTHING : null);
    if (frame) this.#commit(doc, batch, intake, frame);
    else {
      this.#settle(batch, intake);
      this.#goOn(doc);
    }
  }

  #commit(doc: Y.Doc, batch: readonly Entry[], intake: Intake, frame: Uint8Array): void {
    this.#inFlight = intake;
    const { productId } = this;
    const place = { productId, epoch: this.#epoch, seq: this.#seq, rights: this.#rights };
    const carries = carriesOf(batch);
    const row = {
      ...place,
      seq: place.seq + 1,
      bytes: frame,
      by: solePerson(batch),
      ...(carries && { carries }),
    };
    this.#world.committer.submit(row, (landed) => {
      if (this.#ended) {
        this.#inFlight = null;
        endChanges(batch, landed);
      } else if (landed) this.#landed(doc, batch, intake, frame);
      else void this.#clashed(doc, batch, intake, frame, place);
    });
  }

  #landed(doc: Y.Doc, batch: readonly Entry[], intake: Intake, frame: Uint8Array): void {
    this.#inFlight = null;
    this.#seq++;
    this.#whole = null;
    this.#world.counts.frames++;
    this.upkeep.wrote(frame.length);
    this.#audience.committed(frame, intake.whole ? soleAuthor(batch) : null, doc, this.#seq);
    this.#settle(batch, intake);
    this.upkeep.look(doc);
    this.#goOn(doc);
  }

  #settle(batch: readonly Entry[], intake: Intake): void {
    let index = 0;
    for (const entry of batch) {
      if (entry.kind === 'change') entry.done();
      else entry.settle(intake.fates[index++]!);
    }
    this.#audience.told();
  }

  #goOn(doc: Y.Doc): void {
    this.#wishes.fulfil(doc);
    this.#askFor();
    this.#schedule();
  }

  /** Applying broke off half way: the document is read anew, and what came is taken one by one to find the culprit. */
  #broken(batch: readonly Entry[], error: unknown): void {
    const [first] = batch;
    if (batch.length > 1) this.#inbox.suspect(batch);
    else if (first?.kind === 'change') first.fail(error);
    else {
      this.#world.logger.warn('An update broke the document and was refused.', { cause: error });
      first?.broke();
    }
    void this.#load();
  }

  /**
   * The row did not land. Another process wrote in its place: its rows are applied and passed on, and ours is given
   * again behind them. Or rights have changed: what is not in the log is taken back, and taken again from those who
   * may still write. Or it had landed before, and only the answer was lost.
   */
  async #clashed(
    doc: Y.Doc,
    batch: readonly Entry[],
    intake: Intake,
    frame: Uint8Array,
    place: Place,
  ): Promise<void> {
    this.#world.counts.clashes++;
    let found: Since | undefined;
    try {
      [found] = await this.#world.log.since([place]);
    } catch (cause) {
      this.#world.logger.error('A product cannot be read.', { product: this.productId, cause });
      this.#inFlight = null;
      endChanges(batch, false, false);
      return this.end('store-away');
    }
    if (this.#ended) {
      this.#inFlight = null;
      return endChanges(batch, false, false);
    }
    const now = found?.now;
    const theirs = now?.updates ?? [];
    if (theirs[0] && Buffer.compare(theirs[0], frame) === 0) return this.#landed(doc, batch, intake, frame);
    if (now) await this.#ask(now.rights);
    const isWhole = !found || (now?.updates && now.epoch === place.epoch && now.rights === place.rights);
    // What was carried over may have been so by them, and what one client id wrote may stand there otherwise: then it
    // is looked at again.
    const isOutdated =
      !isWhole || carriesOf(batch) !== undefined || theirs.some((update) => overlap(update, frame));
    if (this.#ended || isOutdated || !this.#takeTheirs(doc, theirs)) return this.#takeBack(batch);
    this.#commit(doc, batch, { ...intake, before: advanced(intake.before, theirs) }, frame);
  }

  /** Takes again what is not in the log, on a document read anew. */
  #takeBack(batch: readonly Entry[]): void {
    const shared = this.#inFlight?.before;
    this.#inFlight = null;
    if (this.#ended) endChanges(batch, false, false);
    else {
      this.#inbox.putBack(
        batch.flatMap((entry) =>
          entry.kind === 'update' && entry.carries ? (entry.outdated?.() ?? []) : [entry],
        ),
      );
      void this.#load(shared);
    }
  }

  async #load(shared?: ReadonlyMap<number, number>): Promise<void> {
    this.#doc = null;
    let loaded: Loaded | null;
    let doc: Y.Doc | null;
    try {
      loaded = await this.#world.log.load(this.productId);
      doc = loaded && rebuild(loaded.snapshot, loaded.updates);
    } catch (cause) {
      this.#world.logger.error('A product cannot be read.', { product: this.productId, cause });
      return this.end('store-away');
    }
    if (this.#ended) return;
    if (!loaded || !doc) return this.end('no-such-product');
    await this.#ask(loaded.rights);
    if (this.#ended) return;
    const isOther = this.#epoch !== 0 && this.#epoch !== loaded.epoch;
    const isBehind = this.#epoch !== 0 && !isOther && loaded.seq !== this.#seq;
    this.#doc = doc;
    this.#whole = null;
    this.#epoch = loaded.epoch;
    this.#seq = loaded.seq;
    this.upkeep.loaded(loaded);
    this.entrance.loaded(loaded.ended);
    if (isOther) {
      // First those who were here go, so that nothing of theirs is taken for the new history.
      this.#audience.outdated();
      this.#inbox.outdate();
      this.entrance.turned();
    }
    if (isBehind) {
      const since = shared && Y.encodeStateVector(shared as Map<number, number>);
      this.#audience.missed(Y.encodeStateAsUpdate(doc, since));
    }
    this.#goOn(doc);
  }

  /** Ends it: nothing more is taken, and who waits is told. What is being committed may still be. */
  end(why: CloseName): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#doc = null;
    const gone = why === 'no-such-product';
    this.#wishes.end(gone ? 'gone' : 'away');
    while (this.#inbox.length > 0) endChanges(this.#inbox.take(this.#rights), false, gone);
    this.#audience.ended(why);
  }

  /** For a new epoch: takes nothing more, and waits until all that it had taken is committed. */
  async #standStill(): Promise<void> {
    this.#held = true;
    await new Promise<void>((resolve) => this.whenSettled({ act: () => resolve(), gone: resolve }));
  }

  #resume(): void {
    this.#held = false;
    this.#schedule();
  }

  /** Leaves the log as short as it can be; nobody is here any more. */
  rest(isOpenElsewhere: boolean): Promise<void> {
    return this.upkeep.rest(this.#doc, isOpenElsewhere);
  }
}
