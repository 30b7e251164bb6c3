import { bigint, boolean, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { bytes } from '../db/columns.server.ts';

/**
 * A product's document as it was folded last: all rows of `updates` up to `seq`. One row a product; no row, no
 * document. `epoch` grows when a document begins a fresh Yjs history, `rights` when somebody loses a right to it.
 */
export const snapshots = pgTable('snapshots', {
  productId: text('product_id').primaryKey(),
  epoch: integer('epoch').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  bytes: bytes('bytes').notNull(),
  /** Yjs's second encoding in zstd, as folds write it; else a plain update. */
  packed: boolean('packed').notNull().default(false),
  at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  rights: integer('rights').notNull().default(0),
});

/** The log: what a room took in one tick, as one Yjs update. `by`: the person, when the whole tick is one person's. */
export const updates = pgTable(
  'updates',
  {
    productId: text('product_id').notNull(),
    /** 1, 2, 3 … without a gap within a product; a row whose place is taken does not land. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    epoch: integer('epoch').notNull(),
    bytes: bytes('bytes').notNull(),
    by: text('by'),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.seq] })],
);

/**
 * An epoch that has ended: its last state, and the state the next began with, which says the same in a fresh history.
 * Both packed. Kept for edits of it that still come.
 */
export const epochs = pgTable(
  'epochs',
  {
    productId: text('product_id').notNull(),
    epoch: integer('epoch').notNull(),
    last: bytes('last').notNull(),
    first: bytes('first').notNull(),
    /** State vector of the last state: who wrote in it writes under another id in the next. */
    clients: bytes('clients').notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.epoch] }), index().on(table.endedAt)],
);

/** Edits of an ended epoch that came late: the update in its own history, and what it became in the next. */
export const carries = pgTable(
  'carries',
  {
    productId: text('product_id').notNull(),
    epoch: integer('epoch').notNull(),
    /** 1, 2, 3 … within an epoch; one whose place is taken does not land, nor the row it came with. */
    n: integer('n').notNull(),
    bytes: bytes('bytes').notNull(),
    frame: bytes('frame').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.epoch, table.n] })],
);
