import type { LiveLog, Row } from './live-log.server.ts';

interface Kept {
  epoch: number;
  seq: number;
  snapshot: Uint8Array;
  rows: Map<number, Row>;
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
}

export const memoryLog = (): MemoryLog => {
  const kept = new Map<string, Kept>();
  let gate: { open: Promise<void>; release: () => void } | null = null;
  let broken = false;
  let loses = false;
  const waitingForAsk: (() => void)[] = [];

  const working = () => {
    if (broken) throw new Error('the store is away');
  };
  const land = (row: Row): boolean => {
    const document = kept.get(row.productId);
    if (!document || document.epoch !== row.epoch) return false;
    if (row.seq <= document.seq || document.rows.has(row.seq)) return false;
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
        snapshot: document.snapshot,
        updates: rows.map((row) => row.bytes),
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
    async fold(productId, epoch, seq, state) {
      working();
      const document = kept.get(productId);
      if (!document || document.epoch !== epoch || document.seq >= seq) return;
      document.seq = seq;
      document.snapshot = state;
    },
    async create(productId, state) {
      if (kept.has(productId)) return false;
      kept.set(productId, { epoch: 1, seq: 0, snapshot: state, rows: new Map() });
      return true;
    },
    async remove(productId) {
      kept.delete(productId);
    },
    hold() {
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
  };
};
