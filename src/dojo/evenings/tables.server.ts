import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { moment } from '#server/db/columns.server.ts';
import { people } from '../people/tables.server.ts';
import { sessions } from '../sessions/tables.server.ts';
import { CHAIR_STATES, HOLDING } from './chair.ts';

/** A session on its day, once its warm-up question was asked. Moved to another day it is another evening. */
export const evenings = pgTable(
  'evenings',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    date: text('date').notNull(),
    askedAt: moment('asked_at').notNull(),
    remindedAt: moment('reminded_at'),
    /** When silence was taken for an answer. */
    closedAt: moment('closed_at'),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.date] })],
);

/** Who holds a chair of an evening, or held one. Were a lock ever forgotten, the second of two would fail [S2]. */
export const chairs = pgTable(
  'evening_chairs',
  {
    sessionId: text('session_id').notNull(),
    date: text('date').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    state: text('state', { enum: CHAIR_STATES }).notNull(),
    /** Null for who holds none any more. */
    number: integer('number'),
    offerEndsAt: moment('offer_ends_at'),
    /** Counts the moves: what a mail is about. */
    version: integer('version').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.date, table.personId] }),
    foreignKey({
      columns: [table.sessionId, table.date],
      foreignColumns: [evenings.sessionId, evenings.date],
    }).onDelete('cascade'),
    uniqueIndex('evening_chairs_number').on(table.sessionId, table.date, table.number),
    index('evening_chairs_person').on(table.personId),
    check(
      'evening_chairs_held',
      sql`(${table.number} is not null) = (${table.state} in (${sql.raw(HOLDING.map((one) => `'${one}'`).join(', '))}))`,
    ),
    check('evening_chairs_first', sql`${table.number} > 0`),
    check('evening_chairs_offer', sql`(${table.state} = 'offered') = (${table.offerEndsAt} is not null)`),
  ],
);
