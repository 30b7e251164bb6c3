import { sql } from 'drizzle-orm';
import { bigserial, check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from '#server/db/columns.server.ts';
import { editions } from '../editions/tables.server.ts';
import { people } from '../people/tables.server.ts';
import { PARTS } from '../sessions/session.ts';
import { sessions } from '../sessions/tables.server.ts';
import { TRADE_STATES, WAYS } from './trade.ts';

const ofSession = (name: string) => text(name).references(() => sessions.id, { onDelete: 'cascade' });
const ofPerson = (name: string) =>
  text(name)
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

/** Somebody offers their part in an evening for another's, or for nothing. */
export const trades = pgTable(
  'trades',
  {
    id: text('id').primaryKey(),
    editionId: text('edition_id')
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    byId: ofPerson('by_id'),
    toId: ofPerson('to_id'),
    givenSessionId: ofSession('given_session_id').notNull(),
    givenPart: text('given_part', { enum: PARTS }).notNull(),
    /** Null with the part: nothing is asked for it. */
    wantedSessionId: ofSession('wanted_session_id'),
    wantedPart: text('wanted_part', { enum: PARTS }),
    state: text('state', { enum: TRADE_STATES }).notNull(),
    at: moment('at').notNull(),
    answeredAt: moment('answered_at'),
  },
  (table) => [
    // A part is offered to one person at a time: two could not both have it.
    uniqueIndex('trades_open').on(table.givenSessionId, table.givenPart).where(sql`${table.state} = 'open'`),
    index('trades_edition').on(table.editionId, table.at),
    index('trades_by').on(table.byId),
    index('trades_to').on(table.toId),
    check('trades_wanted', sql`(${table.wantedSessionId} is null) = (${table.wantedPart} is null)`),
  ],
);

/** Each time a part passed from one to another: who, how, and by whom. */
export const facilitationChanges = pgTable(
  'facilitation_changes',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    sessionId: ofSession('session_id').notNull(),
    part: text('part', { enum: PARTS }).notNull(),
    fromId: text('from_id').references(() => people.id, { onDelete: 'set null' }),
    toId: text('to_id').references(() => people.id, { onDelete: 'set null' }),
    way: text('way', { enum: WAYS }).notNull(),
    byId: text('by_id').references(() => people.id, { onDelete: 'set null' }),
    at: moment('at').notNull(),
  },
  (table) => [
    index('facilitation_changes_session').on(table.sessionId, table.id),
    index('facilitation_changes_from').on(table.fromId),
    index('facilitation_changes_to').on(table.toId),
    index('facilitation_changes_by').on(table.byId),
  ],
);
