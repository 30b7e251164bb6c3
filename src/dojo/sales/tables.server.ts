import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { moment } from '#server/db/columns.server.ts';
import { products, visitors } from '../products/tables.server.ts';

const ofPlay = () => ({
  productId: text('product_id').notNull(),
  /** An entity of the product's document: the database knows no more of it. */
  playId: text('play_id').notNull(),
});

/** The sale of a play of « Buy a Feature ». */
export const sales = pgTable(
  'sales',
  {
    ...ofPlay(),
    /** Share of all prices that was handed out, in percent. */
    ratio: integer('ratio').notNull(),
    openedAt: moment('opened_at').notNull(),
    closedAt: moment('closed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.playId] }),
    foreignKey({ columns: [table.productId], foreignColumns: [products.id] }).onDelete('cascade'),
  ],
);

const ofSale = (table: { productId: typeof sales.productId; playId: typeof sales.playId }) =>
  foreignKey({
    columns: [table.productId, table.playId],
    foreignColumns: [sales.productId, sales.playId],
  }).onDelete('cascade');

export const saleItems = pgTable(
  'sale_items',
  {
    ...ofPlay(),
    pieceId: text('piece_id').notNull(),
    price: integer('price').notNull(),
    bought: boolean('bought').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.playId, table.pieceId] }),
    ofSale(table as never),
    check('sale_items_price', sql`${table.price} > 0`),
  ],
);

export const purses = pgTable(
  'purses',
  {
    ...ofPlay(),
    /** Counted from 1 within the sale; what others know the player by. */
    seat: integer('seat').notNull(),
    visitorId: text('visitor_id').references(() => visitors.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    coins: integer('coins').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.playId, table.seat] }),
    ofSale(table as never),
    // The rule says so already; the database would rather fail than let a coin be spent twice.
    check('purses_coins', sql`${table.coins} >= 0`),
  ],
);

export const bids = pgTable(
  'bids',
  {
    ...ofPlay(),
    pieceId: text('piece_id').notNull(),
    seat: integer('seat').notNull(),
    coins: integer('coins').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.playId, table.pieceId, table.seat] }),
    ofSale(table as never),
    check('bids_coins', sql`${table.coins} > 0`),
  ],
);

/** Everything that was moved or said, in the order in which it happened. */
export const saleMoves = pgTable(
  'sale_moves',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    ...ofPlay(),
    /** The name they bore. */
    by: text('by').notNull(),
    seat: integer('seat'),
    kind: text('kind', { enum: ['bid', 'take-back', 'give', 'release', 'say', 'close'] }).notNull(),
    pieceId: text('piece_id'),
    toSeat: integer('to_seat'),
    coins: integer('coins'),
    text: text('text'),
    at: moment('at').notNull(),
  },
  (table) => [ofSale(table as never), index('sale_moves_of').on(table.productId, table.playId, table.id)],
);
