import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { type ModelFile, writeFile } from '#product/file.ts';
import { modelOfFile } from '#product/file-model.ts';
import { LiveModel } from '#product/live-model.ts';
import type { Model } from '#product/model.ts';
import type { Pen } from '#product/pen.ts';
import type { Fault } from '#server/http/problem.server.ts';
import type { LiveLog } from '#server/live/live-log.server.ts';
import type { Rooms } from '#server/live/rooms.server.ts';
import type { Aside } from './aside/aside.server.ts';
import { type Beginnings, beginningsOf, type FileRefusal } from './aside/read-file.server.ts';
import { type Beginning, beginDocument, documentOfFile } from './new-document.ts';
import { insertShare, type Share } from './shares.server.ts';
import { products } from './tables.server.ts';

/** A product that was just made, with the links that open it. */
export interface Created {
  readonly id: string;
  readonly title: string;
  readonly edit: Share;
  readonly view: Share;
}

/** Who changes a product: the id that the log keeps, and the name that entities keep. */
export interface Hand {
  readonly id: string | null;
  readonly name: string;
}

export interface Products {
  create(beginning: Beginning): Promise<Created>;
  /** A new product from a checked file, entities' ids included. */
  createFrom(file: ModelFile): Promise<Created>;
  /** A new product from a model file as it was sent; nothing is made of one that is refused. */
  bringIn(file: Uint8Array): Promise<Verdict<Created, FileRefusal> & { readonly faults?: readonly Fault[] }>;
  /** What the lists say of a product; null when there is none. May be some seconds late. */
  find(id: string): Promise<{ readonly title: string } | null>;
  /** The product as a model file; null when there is none. */
  file(id: string): Promise<ModelFile | null>;
  /** The product as checks and exports read it; null when there is none. */
  model(id: string): Promise<Model | null>;
  /**
   * Changes a product in one transaction: all of it or nothing. Null when there is no such product. `room`: how many
   * bytes it may still take.
   */
  change<T>(id: string, hand: Hand, act: (pen: Pen, room: number) => T): Promise<T | null>;
}

export interface ProductsOptions {
  readonly orm: NodePgDatabase;
  readonly log: LiveLog;
  readonly rooms: Pick<Rooms, 'read' | 'change'>;
  readonly aside: Aside;
  readonly random: () => number;
  readonly now: () => Date;
}

/** Products: what lists know of them in tables, what they are in documents. */
export const createProducts = ({ orm, log, rooms, aside, random, now }: ProductsOptions): Products => {
  const keep = async ({ update, title, locale }: Beginnings): Promise<Created> => {
    const id = makeId(random);
    // The document first: nobody can reach one that no row names, and a row never lacks its document.
    if (!(await log.create(id, update))) throw new Error(`Product ${id} exists already.`);
    return orm.transaction(async (rows) => {
      await rows.insert(products).values({ id, title, locale, createdAt: now(), changedAt: now() });
      const edit = await insertShare(rows, id, 'edit', random, now);
      const view = await insertShare(rows, id, 'view', random, now);
      return { id, title, edit, view };
    });
  };
  const file = (id: string) => rooms.read(id, (doc) => writeFile(doc, id, now().toISOString()));
  return {
    create: (beginning) => keep(beginningsOf(beginDocument(beginning, now(), random))),
    createFrom: (file) => keep(beginningsOf(documentOfFile(file))),
    async bringIn(file) {
      const read = await aside('model-file', file.length, file);
      if (!read) return no('model-file-size');
      return read.ok ? yes(await keep(read.value)) : read;
    },
    async find(id) {
      const [row] = await orm.select({ title: products.title }).from(products).where(eq(products.id, id));
      return row ?? null;
    },
    file,
    async model(id) {
      const whole = await file(id);
      return whole && modelOfFile(whole);
    },
    change: (id, hand, act) =>
      rooms.change(id, hand.id, (doc, room) => {
        const model = new LiveModel(doc);
        const at = now().toISOString();
        try {
          const pen = { model, by: hand.name, now: () => at, newId: () => makeId(random), origin: hand };
          return act(pen, room);
        } finally {
          model.destroy();
        }
      }),
  };
};
