import * as Y from 'yjs';
import { type Read, readSound, writers } from './sound.server.ts';

/**
 * What became of an update. `incomplete`: what builds on edits unknown here was left out, the rest is in.
 * `not-a-model`, `full`, `client-taken`: it may not enter. `other-epoch`: it holds edits of a history that has ended; nothing of it is in.
 */
export type Fate = 'taken' | 'incomplete' | 'malformed' | 'other-epoch' | Unfit;
type Unfit = 'not-a-model' | 'full' | 'client-taken';
/** Why an update that Yjs could take may not enter; null when it may. `at`: which of those that arrived. */
export type Admit = (read: Read, update: Uint8Array, at: number) => Unfit | null;

export interface Intake {
  /** All that changed, as one update; null when nothing did. */
  readonly frame: Uint8Array | null;
  /** Whether the frame is what one transaction wrote, so that it holds nothing its only author lacks. */
  readonly whole: boolean;
  readonly fates: readonly Fate[];
  /** Client id → clock, before anything of this was applied. */
  readonly before: ReadonlyMap<number, number>;
}

/** An update that says nothing: no structs, no deletions. */
export const NOTHING = new Uint8Array([0, 0]);

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Applies what arrived within a tick: updates of people in one transaction, then changes of the server, each in its
 * own (Yjs takes a new client id when both meet in one). An update that is not sound leaves the document alone,
 * as does one in which clients of ended epochs write.
 * Throws when applying fails half way all the same, or a change does: the document is lost then.
 */
export const takeIn = (
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  changes: readonly (() => void)[],
  ended: ReadonlySet<number> = NOBODY,
  admit: Admit = () => null,
): Intake => {
  const frames: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void frames.push(update);
  const fates: Fate[] = [];
  let before: ReadonlyMap<number, number> | undefined;
  doc.on('update', keep);
  try {
    const sound = updates.map(readSound);
    doc.transact((transaction) => {
      before = transaction.beforeState;
      for (const [index, update] of updates.entries()) {
        const read = sound[index];
        if (!read) fates.push('malformed');
        else if (ended.size > 0 && writers(read).some((client) => ended.has(client)))
          fates.push('other-epoch');
        else {
          const refusal = admit(read, update, index);
          if (refusal) {
            fates.push(refusal);
            continue;
          }
          Y.applyUpdate(doc, update);
          fates.push(dropPending(doc) ? 'incomplete' : 'taken');
        }
      }
    });
    for (const change of changes) doc.transact(change);
  } finally {
    doc.off('update', keep);
  }
  return {
    frame: frames.length > 1 ? Y.mergeUpdates(frames) : (frames[0] ?? null),
    whole: frames.length === 1 && changes.length === 0,
    fates,
    before: before!,
  };
};

// Kept, they would travel with every answer to a newcomer, and grow without bound.
export const dropPending = (doc: Y.Doc): boolean => {
  const { store } = doc;
  if (store.pendingStructs === null && store.pendingDs === null) return false;
  store.pendingStructs = null;
  store.pendingDs = null;
  return true;
};

/** A state vector, further by what these updates hold. */
export const advanced = (
  before: ReadonlyMap<number, number>,
  updates: readonly Uint8Array[],
): ReadonlyMap<number, number> => {
  const after = new Map(before);
  for (const update of updates)
    for (const [client, clock] of Y.parseUpdateMeta(update).to)
      after.set(client, Math.max(clock, after.get(client) ?? 0));
  return after;
};
