import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from '#server/db/columns.server.ts';
import { editions } from '../editions/tables.server.ts';
import { DECISIONS, REASONS } from '../enrolment/enrolment.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { people } from '../people/tables.server.ts';

const ofEdition = () =>
  text('edition_id')
    .notNull()
    .references(() => editions.id, { onDelete: 'cascade' });
const ofEnrolment = () =>
  text('enrolment_id')
    .notNull()
    .references(() => enrolments.id, { onDelete: 'cascade' });

/**
 * Who was asked to read applications, besides the hosts: by their address, so that naming somebody tells nobody whether
 * they have an account.
 */
export const reviewers = pgTable(
  'reviewers',
  {
    id: text('id').primaryKey(),
    editionId: ofEdition(),
    email: text('email').notNull(),
    emailWritten: text('email_written').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    uniqueIndex('reviewers_once').on(table.editionId, table.email),
    index('reviewers_email').on(table.email),
  ],
);

/** What a reviewer thinks of an application. */
export const reviews = pgTable(
  'reviews',
  {
    enrolmentId: ofEnrolment(),
    reviewerId: text('reviewer_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** By criterion, 1 to 5; what is missing was not judged. */
    scores: jsonb('scores').$type<Readonly<Record<string, number>>>().notNull(),
    note: text('note').notNull(),
    /** The wording they read. */
    version: integer('version').notNull(),
    /** They know this person too well to judge. */
    conflict: boolean('conflict').notNull().default(false),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enrolmentId, table.reviewerId] }),
    index('reviews_reviewer').on(table.reviewerId),
  ],
);

/** What was decided about an application and is not said yet: it goes with the release that says it [A2]. */
export const decisions = pgTable(
  'decisions',
  {
    enrolmentId: ofEnrolment().primaryKey(),
    decision: text('decision', { enum: DECISIONS }).notNull(),
    /** With a refusal alone. */
    reason: text('reason', { enum: REASONS }),
    /** A word of the hosts, for the person concerned. */
    why: text('why').notNull(),
    byId: text('by_id').references(() => people.id, { onDelete: 'set null' }),
    at: moment('at').notNull(),
  },
  (table) => [index('decisions_by').on(table.byId)],
);

/** A release that was done. The key is made of what it said, so that the same one is done once [A3]. */
export const releases = pgTable(
  'releases',
  {
    editionId: ofEdition(),
    key: text('key').notNull(),
    invited: integer('invited').notNull(),
    reserved: integer('reserved').notNull(),
    declined: integer('declined').notNull(),
    byId: text('by_id').references(() => people.id, { onDelete: 'set null' }),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.key] }), index('releases_by').on(table.byId)],
);
