import type * as Y from 'yjs';
import { type Kept, keepOnDevice, keptPlace, placeOfEpoch } from './keep.tsx';
import type { LiveState } from './status.ts';

/** What this device keeps of a product while a page of it is open, from one epoch to the next. */
export class Keeping {
  readonly #name: string;
  #kept: Kept | null = null;
  #doc: Y.Doc | null = null;
  /** Edits noted as not sent. */
  #owed = 0;
  #closed = false;

  constructor(productId: string) {
    this.#name = `po-dojo/${productId}`;
  }

  /** What is written stays on this device, whatever becomes of the page. */
  get isKept(): boolean {
    return this.#kept !== null;
  }

  /** Something was kept from an earlier visit. */
  get hadContent(): boolean {
    return this.#kept?.hadContent ?? false;
  }

  /** Edits that an earlier visit could not send. */
  get owed(): number {
    return this.#owed;
  }

  /** The epoch of what was kept; null when it was never connected. */
  get epoch(): number | null {
    return this.#kept?.epoch ?? null;
  }

  /** Reads what is kept into a document, and keeps what follows. Where nothing can be kept, one goes on without. */
  async open(doc: Y.Doc): Promise<void> {
    this.#doc = doc;
    const kept = await keptPlace(this.#name)
      .then((place) => keepOnDevice(place, doc))
      .catch(() => null);
    if (this.#closed) return kept?.release();
    this.#kept = kept;
    if (kept?.hadContent) this.#owed = kept.unsaved;
  }

  rememberEpoch(epoch: number): void {
    if (this.#kept?.epoch !== epoch) this.#kept?.rememberEpoch(epoch);
  }

  /** What could not leave is still owed when the page is loaded again; who may only read by then owes nothing. */
  rememberUnsaved({ status, unsaved, right }: LiveState): void {
    const isOwed = unsaved === 0 || status === 'offline' || status === 'left-out' || status === 'refused';
    const owed = right === 'view' ? 0 : isOwed ? unsaved : this.#owed;
    if (owed === this.#owed) return;
    this.#owed = owed;
    this.#kept?.rememberUnsaved(owed);
  }

  /**
   * Keeps the document of another epoch from now on. The old one goes when the new one is there: at any moment one of
   * them holds everything.
   */
  async moveTo(doc: Y.Doc, epoch: number): Promise<void> {
    const old = this.#kept;
    this.#kept = null;
    this.#doc = doc;
    if (!old) return;
    const kept = await keepOnDevice(placeOfEpoch(this.#name, epoch), doc).catch(() => null);
    if (this.#closed || doc !== this.#doc) kept?.release();
    else this.#kept = kept;
    if (kept) await old.forget();
    else old.release();
  }

  close(): void {
    this.#closed = true;
    this.#kept?.release();
  }

  /** Keeps nothing any more, and lets go of what was kept. */
  async forget(): Promise<void> {
    const kept = this.#kept;
    this.#kept = null;
    this.close();
    await kept?.forget();
  }
}
