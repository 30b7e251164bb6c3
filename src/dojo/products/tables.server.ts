import { boolean, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, moment } from '#server/db/columns.server.ts';
import { people } from '../people/tables.server.ts';

/**
 * A product. What it is lives in its document; `title`, `locale` and `changed_at` are copies of what the document
 * says, a few seconds late, so that products can be listed without opening them.
 */
export const products = pgTable('products', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
  createdAt: moment('created_at').notNull(),
  changedAt: moment('changed_at').notNull(),
});

const ofProduct = () =>
  text('product_id')
    .notNull()
    .references(() => products.id, { onDelete: 'cascade' });

/** A link that opens a product. The token is kept as it is: who reads this table reads the products as well. */
export const shares = pgTable(
  'shares',
  {
    id: text('id').primaryKey(),
    productId: ofProduct(),
    right: text('right', { enum: ['edit', 'view'] }).notNull(),
    token: text('token').notNull(),
    createdAt: moment('created_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (table) => [uniqueIndex('shares_token').on(table.token), index('shares_product').on(table.productId)],
);

/** Somebody without an account: a browser that holds the key whose SHA-256 stands here. */
export const visitors = pgTable(
  'visitors',
  {
    id: text('id').primaryKey(),
    keyHash: bytes('key_hash').notNull(),
    /** What they want to be called; empty until they say. */
    name: text('name').notNull(),
    colour: text('colour').notNull(),
    locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
    createdAt: moment('created_at').notNull(),
    seenAt: moment('seen_at').notNull(),
    /** Who is signed in there, and gave the browser their name. */
    personId: text('person_id').references(() => people.id, { onDelete: 'set null' }),
  },
  (table) => [uniqueIndex('visitors_key').on(table.keyHash), index('visitors_person').on(table.personId)],
);

/** A visitor came in by a link, and may come again as long as it is not revoked. */
export const grants = pgTable(
  'grants',
  {
    visitorId: text('visitor_id')
      .notNull()
      .references(() => visitors.id, { onDelete: 'cascade' }),
    shareId: text('share_id')
      .notNull()
      .references(() => shares.id, { onDelete: 'cascade' }),
    at: moment('at').notNull(),
    /** They began the product: once they have an account they may take it as theirs. */
    began: boolean('began').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.visitorId, table.shareId] }),
    index('grants_share').on(table.shareId),
  ],
);

/** A named version of a product: its model file as it was, as gzipped JSON (jsonb would refuse a NUL in a text). */
export const versions = pgTable(
  'versions',
  {
    id: text('id').primaryKey(),
    productId: ofProduct(),
    name: text('name').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
    file: bytes('file').notNull(),
  },
  (table) => [index('versions_product').on(table.productId, table.at)],
);
