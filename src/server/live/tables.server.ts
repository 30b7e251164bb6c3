import { bigint, customType, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/**
 * A product's document as it was folded last: all rows of `updates` up to `seq`. One row a product; no row, no
 * document. `epoch` grows when a document begins a fresh Yjs history.
 */
export const snapshots = pgTable('snapshots', {
  productId: text('product_id').primaryKey(),
  epoch: integer('epoch').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  bytes: bytes('bytes').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
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
