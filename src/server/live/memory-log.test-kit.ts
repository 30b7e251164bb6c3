import type { Carry, LiveLog, Past, Row, Since, Turn } from './live-log.server.ts';
import type { State } from './packed.server.ts';

/** An update that says nothing. */
const EMPTY = new Uint8Array([0, 0]);

interface Kept {
  epoch: number;
  seq: number;
  rights: number;
  snapshot: State;
  rows: Map<number, Row>;
  past: Map<number, Turn & { carries: Carry[] }>;
}

/** A log in memory whose commits a test may hold, break or lose the answer of. */
export interface MemoryLog extends LiveLog {
  /** Appends wait until released. */
  hold(): void;
  release(): void;
  /** Every call rejects until mended. */
  breakDown(): void;
  mend(): void;
  /** The next append lands, but its answer is lost. */
  loseNextAnswer(): void;
  /** Resolves once an append is being held or refused. */
  asked(): Promise<void>;
  rows(productId: string): Row[];
  /** Its ended epochs, oldest first, with what came late of each. */
  ended(productId: string): Past[];
  /** Somebody lost a right to the product. */
  changeRights(productId: string): void;
}

export const memoryLog = (): MemoryLog => {
  const kept = new Map<string, Kept>();
  const folding = new Set<string>();
  let gate: { open: Promise<void>; release: () => void } | null = null;
  let broken = false;
  let loses = false;
  const waitingForAsk: (() => void)[] = [];

  const working = () => {
    if (broken) throw new Error('the store is away');
  };
  const land = (row: Row): boolean => {
    const document = kept.get(row.productId);
    if (!document || document.epoch !== row.epoch || document.rights !== row.rights) return false;
    if (row.seq <= document.seq || document.rows.has(row.seq)) return false;
    const fits = ({ epoch, n }: Carry) => document.past.get(epoch)?.carries.length === n - 1;
    if (!(row.carries ?? []).every(fits)) return false;
    for (const carry of row.carries ?? []) document.past.get(carry.epoch)!.carries.push(carry);
    document.rows.set(row.seq, { ...row, bytes: row.bytes.slice() });
    return true;
  };

  return {
    async load(productId) {
      working();
      const document = kept.get(productId);
      if (!document) return null;
      const rows = [...document.rows.values()].filter((row) => row.seq > document.seq);
      rows.sort((a, b) => a.seq - b.seq);
      const seq = rows.at(-1)?.seq ?? document.seq;
      return {
        epoch: document.epoch,
        seq,
        rights: document.rights,
        snapshot: document.snapshot,
        updates: rows.map((row) => row.bytes),
        ended: [...document.past.values()].map(({ clients }) => clients),
      };
    },
    async append(rows) {
      for (const tell of waitingForAsk.splice(0)) tell();
      await gate?.open;
      working();
      const landed = rows.map(land);
      if (loses) {
        loses = false;
        throw new Error('the answer was lost');
      }
      return landed;
    },
    async since(places) {
      working();
      return places.flatMap(({ productId, epoch, seq, rights }): Since[] => {
        const document = kept.get(productId);
        if (!document) return [{ productId, now: null }];
        const rows = [...document.rows.values()].filter((row) => row.epoch === epoch && row.seq > seq);
        const last = rows.at(-1)?.seq ?? seq;
        const same = document.epoch === epoch && document.rights === rights && document.seq <= seq;
        if (same && rows.length === 0) return [];
        const updates =
          document.seq <= last && rows.every((row, index) => row.seq === seq + index + 1)
            ? rows.map(({ bytes }) => bytes)
            : null;
        return [{ productId, now: { epoch: document.epoch, rights: document.rights, updates } }];
      });
    },
    async fold(productId, epoch, seq, state) {
      working();
      const document = kept.get(productId);
      if (!document || document.epoch !== epoch || document.seq >= seq) return;
      for (const covered of document.rows.keys()) if (covered <= document.seq) document.rows.delete(covered);
      document.seq = seq;
      document.snapshot = state;
    },
    async renew(productId, epoch, seq, turn) {
      working();
      const document = kept.get(productId);
      if (!document || document.epoch !== epoch || document.seq > seq || document.rows.has(seq + 1))
        return false;
      document.past.set(epoch, { ...turn, carries: [] });
      document.rows.set(seq + 1, {
        productId,
        epoch: epoch + 1,
        seq: seq + 1,
        rights: 0,
        bytes: EMPTY,
        by: null,
      });
      Object.assign(document, { epoch: epoch + 1, seq: seq + 1, snapshot: turn.first });
      return true;
    },
    async past(productId, epoch) {
      working();
      const past = [...(kept.get(productId)?.past ?? [])].map(([epoch, turn]) => ({ epoch, ...turn }));
      const from = past.filter((one) => one.epoch >= epoch);
      return from[0]?.epoch === epoch ? from : null;
    },
    async alone(productId, act) {
      if (folding.has(productId)) return null;
      folding.add(productId);
      return act().finally(() => folding.delete(productId));
    },
    async create(productId, state) {
      if (kept.has(productId)) return false;
      kept.set(productId, {
        epoch: 1,
        seq: 0,
        rights: 0,
        snapshot: { bytes: state, packed: false },
        rows: new Map(),
        past: new Map(),
      });
      return true;
    },
    async remove(productId) {
      kept.delete(productId);
    },
    changeRights(productId) {
      kept.get(productId)!.rights++;
    },
    hold() {
      if (gate) return;
      let release = () => {};
      const open = new Promise<void>((resolve) => {
        release = resolve;
      });
      gate = { open, release };
    },
    release() {
      gate?.release();
      gate = null;
    },
    breakDown() {
      broken = true;
    },
    mend() {
      broken = false;
    },
    loseNextAnswer() {
      loses = true;
    },
    asked: () => new Promise((resolve) => waitingForAsk.push(resolve)),
    rows: (productId) => [...(kept.get(productId)?.rows.values() ?? [])],
    ended: (productId) => [...(kept.get(productId)?.past ?? [])].map(([epoch, turn]) => ({ epoch, ...turn })),
  };
};
