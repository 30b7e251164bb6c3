import * as Y from 'yjs';
import type { Hand, Step } from '#product/hand.test-kit.ts';
import { play } from '#product/hand.test-kit.ts';
import { LiveModel } from '#product/live-model.ts';
import { createUndo } from '#product/undo.ts';
import { connect, type LiveConnection, type LiveState } from '#ui/live/connect.tsx';
import { deletesOfOthers } from './committed.test-kit.ts';

export type MakeUndo = (doc: Y.Doc, origin: unknown) => Y.UndoManager;

export interface PageOptions {
  readonly name: string;
  readonly client: number;
  /** What is kept on the device from an earlier visit. */
  readonly kept: Uint8Array | null;
  readonly now: () => number;
  /** Whether the log holds an update. */
  readonly isCommitted: (update: Uint8Array) => boolean;
  readonly fault: (what: string) => void;
  readonly makeUndo?: MakeUndo;
}

/** Somebody's page: the real connection, model, pen and undo, watched for what must never happen. */
export class Page {
  readonly name: string;
  doc = new Y.Doc();
  readonly connection: LiveConnection;
  #hand: Hand;
  readonly #options: PageOptions;
  readonly #own: Uint8Array[] = [];
  #acknowledged = 0;

  constructor(options: PageOptions) {
    const { name, client, kept, now, makeUndo = createUndo } = options;
    this.name = name;
    this.#options = options;
    this.doc.clientID = client;
    if (kept) Y.applyUpdate(this.doc, kept);
    const model = new LiveModel(this.doc);
    const origin = { by: name };
    let made = 0;
    const pen = {
      model,
      by: name,
      now: () => new Date(now()).toISOString(),
      newId: () => `${name}-${client}-${made++}`,
      origin,
    };
    this.#hand = { doc: this.doc, model, pen, undo: makeUndo(this.doc, origin) };
    this.doc.on('update', this.#changed);
    this.connection = connect({
      productId: 'p',
      doc: this.doc,
      token: `edit:${name}`,
      url: `ws://${name}/live`,
      keep: false,
      random: () => 0.5,
      onMoved: (next) => {
        this.doc.off('update', this.#changed);
        model.moveTo(next);
        this.doc = next;
        this.#hand = { ...this.#hand, doc: next, undo: makeUndo(next, origin) };
        next.on('update', this.#changed);
      },
    });
    this.connection.subscribe(this.#told);
  }

  get state(): LiveState {
    return this.connection.getSnapshot();
  }

  get isSaved(): boolean {
    return this.state.status === 'saved';
  }

  /** What it was told is saved, of what it wrote. */
  get acknowledged(): readonly Uint8Array[] {
    return this.#own.slice(0, this.#acknowledged);
  }

  work(step: Step): void {
    play(this.#hand, step);
  }

  close(): void {
    this.connection.close();
    this.doc.off('update', this.#changed);
  }

  #changed = (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction): void => {
    if (transaction.local) this.#own.push(update);
    if (origin === this.#hand.undo) {
      const others = deletesOfOthers(transaction);
      if (others.length > 0) this.#options.fault(`${this.name} undid what others made: ${others.join(', ')}`);
    }
  };

  #told = (): void => {
    const { status, unsaved, refusal } = this.state;
    const { isCommitted, fault } = this.#options;
    if (refusal) fault(`${this.name} was refused: ${refusal}`);
    const acknowledged = this.#own.length - unsaved;
    for (; this.#acknowledged < acknowledged; this.#acknowledged++) {
      const edit = this.#acknowledged;
      if (!isCommitted(this.#own[edit]!)) fault(`edit ${edit} of ${this.name} is called saved and is not`);
    }
    if (status === 'saved' && unsaved > 0) fault(`${this.name} reads saved with ${unsaved} edits unsaved`);
  };
}
