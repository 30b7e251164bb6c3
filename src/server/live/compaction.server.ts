import * as Y from 'yjs';
import { afresh, carryOver } from '#product/epoch.ts';
import { inParts } from '#product/parts.ts';
import { dropPending, type Fate, NOTHING } from './intake.server.ts';
import type { Carry, LiveLog, Past } from './live-log.server.ts';
import { pack, rebuild, sizeOf } from './packed.server.ts';
import { isSound, type Read, readSound } from './sound.server.ts';

/**
 * What takes more time than a room has, mostly as it takes the whole of a document. It works on the log alone, never on
 * what a room holds, and may be broken off anywhere: each ends in one write, which finds its place taken if it comes late.
 */
export interface Compaction {
  /** Folds the rows behind the snapshot into a new one; null when there are none, or another process is at it. */
  fold(productId: string): Promise<Folded | null>;
  /** Begins a new epoch when the document has seen more clients than this; whether it did. */
  renew(productId: string, clients: number): Promise<boolean>;
  /** State vector of all there is of an ended epoch; null when it is not kept. */
  known(productId: string, epoch: number): Promise<Uint8Array | null>;
  /** What an update of an ended epoch is in the present one; null when that epoch is not kept. */
  carry(productId: string, epoch: number, update: Uint8Array): Promise<Carried | null>;
  /**
   * An update in parts of so many bytes, to be taken one after the other; whole where it is taken in no time all the
   * same, as it is of few things. Null when it is none.
   */
  parts(update: Uint8Array, bytes: number, few: Few): Promise<readonly Uint8Array[] | null>;
}

/** Bounds of an update that is taken whole. */
export interface Few {
  readonly bytes: number;
  readonly things: number;
}

export interface Folded {
  readonly seq: number;
  /** Bytes of the document before it is packed. */
  readonly size: number;
}

export interface Carried {
  readonly fate: Fate;
  /** Null when all of it is there already. */
  readonly frame: Uint8Array | null;
  readonly carries: readonly Carry[];
}

export const compaction = (log: LiveLog): Compaction => ({
  fold: (productId) =>
    log.alone(productId, async () => {
      const loaded = await log.load(productId);
      if (!loaded || loaded.updates.length === 0) return null;
      const doc = rebuild(loaded.snapshot, loaded.updates);
      const state = pack(doc);
      await log.fold(productId, loaded.epoch, loaded.seq, state);
      return { seq: loaded.seq, size: sizeOf(state) };
    }),

  async renew(productId, clients) {
    const renewed = await log.alone(productId, async () => {
      const loaded = await log.load(productId);
      if (!loaded) return false;
      const doc = rebuild(loaded.snapshot, loaded.updates);
      if (doc.store.clients.size <= clients) return false;
      const turn = { last: pack(doc), first: pack(afresh(doc)), clients: Y.encodeStateVector(doc) };
      return log.renew(productId, loaded.epoch, loaded.seq, turn);
    });
    return renewed ?? false;
  },

  async known(productId, epoch) {
    const [past] = (await log.past(productId, epoch)) ?? [];
    if (!past) return null;
    return past.carries.length > 0 ? Y.encodeStateVector(lastOf(past)) : past.clients;
  },

  async carry(productId, epoch, update) {
    if (!isSound(update)) return { fate: 'malformed', frame: null, carries: [] };
    const past = await log.past(productId, epoch);
    return past && carryThrough(past, update);
  },

  async parts(update, bytes, few) {
    const read = readSound(update);
    if (!read) return null;
    return update.length <= few.bytes && countOf(read) <= few.things ? [update] : inParts(update, bytes);
  },
});

const countOf = ({ structs, ds }: Read): number =>
  [...ds.clients.values()].reduce((sum, runs) => sum + runs.length, structs.length);

const lastOf = ({ last, carries }: Past): Y.Doc =>
  rebuild(
    last,
    carries.map(({ bytes }) => bytes),
  );
const firstOf = ({ first, carries }: Past): Y.Doc =>
  rebuild(
    first,
    carries.map(({ frame }) => frame),
  );

/** From epoch to epoch: what an update became in one is an update of the next. */
const carryThrough = (past: readonly Past[], update: Uint8Array): Carried => {
  const carries: Carry[] = [];
  let fate: Fate = 'taken';
  let bytes = update;
  for (const one of past) {
    const [from, to] = [lastOf(one), firstOf(one)];
    const known = Y.encodeStateVector(from);
    let frame: Uint8Array | null = null;
    to.on('update', (made: Uint8Array) => {
      frame = made;
    });
    carryOver(from, to, () => Y.applyUpdate(from, bytes));
    if (dropPending(from)) fate = 'incomplete';
    // What changes nothing is kept where it is new: what comes next builds on it.
    if (!frame && Buffer.compare(known, Y.encodeStateVector(from)) !== 0) frame = NOTHING;
    if (frame) carries.push({ epoch: one.epoch, n: one.carries.length + 1, bytes, frame });
    bytes = frame ?? NOTHING;
    if (!frame) break;
  }
  return { fate, frame: carries.length > 0 ? bytes : null, carries };
};
