import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from '#server/db/columns.server.ts';
import { products, visitors } from '../products/tables.server.ts';

const ofPlay = () => ({
  productId: text('product_id')
    .notNull()
    .references(() => products.id, { onDelete: 'cascade' }),
  /** An entity of the product's document: the database knows no more of it. */
  playId: text('play_id').notNull(),
});

/** What somebody is in a play. */
export const playRoles = pgTable(
  'play_roles',
  {
    ...ofPlay(),
    visitorId: text('visitor_id')
      .notNull()
      .references(() => visitors.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ['player', 'facilitator', 'observer'] }).notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.playId, table.visitorId] })],
);

/** What an observer noted, kept from the players. */
export const observations = pgTable(
  'observations',
  {
    id: text('id').primaryKey(),
    ...ofPlay(),
    visitorId: text('visitor_id').references(() => visitors.id, { onDelete: 'set null' }),
    /** The name they bore when they noted it. */
    by: text('by').notNull(),
    text: text('text').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('observations_play').on(table.productId, table.playId, table.at)],
);

/** The notes of these plays are everybody's to read. */
export const publications = pgTable(
  'publications',
  { ...ofPlay(), by: text('by').notNull(), at: moment('at').notNull() },
  (table) => [primaryKey({ columns: [table.productId, table.playId] })],
);
