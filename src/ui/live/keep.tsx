import type * as Y from 'yjs';

/** A document kept in this browser, so that it opens and can be written in without a network. */
export interface Kept {
  /** Something was kept from an earlier visit. */
  readonly hadContent: boolean;
  /** The epoch the kept document is of; null when it was never connected. */
  readonly epoch: number | null;
  rememberEpoch(epoch: number): void;
  /** Edits that an earlier visit could not send. */
  readonly unsaved: number;
  rememberUnsaved(count: number): void;
  release(): void;
  /** Removes what is kept: all of it is elsewhere. */
  forget(): Promise<void>;
}

/** Where a product is kept. `epoch`: the one of what is there; null where that is noted beside it. */
export interface KeptPlace {
  readonly name: string;
  readonly epoch: number | null;
}

/** How long the browser may take to open its store before we do without. Milliseconds. */
const PATIENCE = 3_000;

/** Reads what is kept into the document and keeps what follows; null where the browser keeps nothing. */
export const keepOnDevice = async (place: KeptPlace, doc: Y.Doc): Promise<Kept | null> => {
  if (typeof indexedDB === 'undefined' || !(await canKeep())) return null;
  const { IndexeddbPersistence } = await import('y-indexeddb');
  const { name } = place;
  const store = new IndexeddbPersistence(name, doc);
  const noted = Promise.all([store.get('epoch'), store.get('unsaved')]);
  await inTime(noted);
  // Not opened as long as another window that is to let go of it has not; or nothing could be written or read.
  const isThere = store.db !== null && (await holdsSomething(store.db).catch(() => false));
  if (!isThere || !store.synced) {
    void store.destroy().catch(() => {});
    return null;
  }
  const [epoch, unsaved] = await noted;
  return {
    hadContent: doc.store.clients.size > 0,
    epoch: place.epoch ?? (typeof epoch === 'number' ? epoch : null),
    // Another window may have had it closed.
    rememberEpoch: (epoch) => void store.set('epoch', epoch).catch(() => {}),
    unsaved: typeof unsaved === 'number' ? unsaved : 0,
    rememberUnsaved: (count) => void store.set('unsaved', count).catch(() => {}),
    release: () => void store.destroy(),
    forget: async () => {
      await store.destroy();
      await new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        // Another window that has it open keeps it until that is closed.
        request.onsuccess = request.onerror = request.onblocked = () => resolve();
      });
    },
  };
};

const inTime = (done: Promise<unknown>): Promise<unknown> =>
  Promise.race([done, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);

/** Whether anything is on the disk: a store counts as read while its first words may yet find no room there. */
const holdsSomething = (db: IDBDatabase): Promise<boolean> =>
  new Promise((resolve) => {
    const count = db.transaction('updates').objectStore('updates').count();
    count.onsuccess = () => resolve(count.result > 0);
    count.onerror = () => resolve(false);
  });

/**
 * Where a product is kept here. Each epoch has its own, so that two histories never meet; where several are left, the
 * oldest, whose edits may still have to be carried over.
 */
export const keptPlace = async (product: string): Promise<KeptPlace> => {
  const all = (await globalThis.indexedDB?.databases?.().catch(() => [])) ?? [];
  const epochOf = ({ name = '' }: IDBDatabaseInfo): number => {
    if (name === product) return 0;
    return name.startsWith(`${product}/`) ? Number(name.slice(product.length + 1)) : Number.NaN;
  };
  const [oldest = 0] = all
    .map(epochOf)
    .filter(Number.isSafeInteger)
    .sort((a, b) => a - b);
  return oldest === 0 ? { name: product, epoch: null } : placeOfEpoch(product, oldest);
};

export const placeOfEpoch = (product: string, epoch: number): KeptPlace => ({
  name: `${product}/${epoch}`,
  epoch,
});

// Some browsers have the interface and refuse to open anything (private windows, blocked site data, a full disk).
const canKeep = (): Promise<boolean> =>
  new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), PATIENCE);
    const answer = (can: boolean) => {
      clearTimeout(late);
      resolve(can);
    };
    try {
      const request = indexedDB.open('po-dojo');
      request.onsuccess = () => {
        request.result.close();
        answer(true);
      };
      request.onerror = () => answer(false);
    } catch {
      answer(false);
    }
  });
