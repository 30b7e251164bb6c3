import { index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { products, shares } from '../../products/tables.server.ts';
import { ofPerson } from '../tables.server.ts';

/** A product in somebody's account: they may change it, whatever becomes of its links. */
export const keptProducts = pgTable(
  'kept_products',
  {
    personId: ofPerson(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    /** The link that it rests on: withdrawn, it opens no more. Null for what they began themselves. */
    shareId: text('share_id').references(() => shares.id, { onDelete: 'cascade' }),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.productId] }),
    index('kept_products_product').on(table.productId),
  ],
);
