import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, moment } from '#server/db/columns.server.ts';
import { editions } from '../editions/tables.server.ts';
import { people } from '../people/tables.server.ts';

/** A meeting of an edition: wall clocks of the edition's zone, never instants [T1]. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    editionId: text('edition_id')
      .notNull()
      .references(() => editions.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    date: text('date').notNull(),
    start: text('start').notNull(),
    end: text('end').notNull(),
    venue: text('venue').notNull(),
    /** How to get in; for members only, as is the link. */
    wayIn: text('way_in').notNull(),
    video: text('video').notNull(),
    techniques: text('techniques').array().notNull(),
    facilitatorId: text('facilitator_id').references(() => people.id, { onDelete: 'set null' }),
    coFacilitatorId: text('co_facilitator_id').references(() => people.id, { onDelete: 'set null' }),
    /** What one answers to say that one comes; empty: nothing is asked. */
    question: text('question').notNull(),
    materials: text('materials').notNull(),
    notes: text('notes').notNull(),
    cancelledAt: moment('cancelled_at'),
    /** When it was to be before it moved, as `2026-11-10T18:30`. */
    movedFrom: text('moved_from'),
    /** What calendars know it by: for life [C1]. */
    uid: text('uid').notNull(),
    /** Counts what calendars must be told [C2]. */
    sequence: integer('sequence').notNull().default(0),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [
    uniqueIndex('sessions_number').on(table.editionId, table.number),
    uniqueIndex('sessions_uid').on(table.uid),
    check('sessions_order', sql`${table.end} > ${table.start}`),
  ],
);

const ofSession = () =>
  text('session_id')
    .notNull()
    .references(() => sessions.id, { onDelete: 'cascade' });
const ofPerson = () =>
  text('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

/** What somebody answered to the warm-up question: with it they come, or leave their chair for the evening. */
export const warmUps = pgTable(
  'warm_ups',
  {
    sessionId: ofSession(),
    personId: ofPerson(),
    /** The day it speaks of: of a session that moves one is asked again. */
    date: text('date').notNull(),
    comes: boolean('comes').notNull(),
    answer: text('answer').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.personId] })],
);

export const attendances = pgTable(
  'attendances',
  {
    sessionId: ofSession(),
    personId: ofPerson(),
    present: boolean('present').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.personId] }),
    index('attendances_person').on(table.personId),
  ],
);

/** The address of somebody's own calendar; only the hash of its secret is kept [C8]. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  { personId: ofPerson().primaryKey(), keyHash: bytes('key_hash').notNull(), at: moment('at').notNull() },
  (table) => [uniqueIndex('calendar_feeds_key').on(table.keyHash)],
);
