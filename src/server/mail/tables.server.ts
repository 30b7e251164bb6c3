import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from '../db/columns.server.ts';

/**
 * The outbox: a mail that something which happened asks for, written in the same transaction. Whom it reaches and what
 * it says is decided when it leaves.
 */
export const mails = pgTable(
  'mails',
  {
    /** Also the Message-ID: were it ever sent twice, it would be the same message. */
    id: text('id').primaryKey(),
    /** Whom it is for, as the unique key knows them: a person's id, or an address that is nobody's account. */
    recipient: text('recipient').notNull(),
    personId: text('person_id'),
    address: text('address'),
    /** For who has no account, the language they read. */
    locale: text('locale', { enum: ['fr', 'en'] }),
    kind: text('kind').notNull(),
    subjectId: text('subject_id').notNull(),
    revision: text('revision').notNull(),
    data: jsonb('data').notNull(),
    state: text('state', { enum: ['waiting', 'sending', 'sent', 'dropped', 'failed'] }).notNull(),
    /** Why it was dropped, or failed. */
    reason: text('reason'),
    attempts: integer('attempts').notNull().default(0),
    notBefore: moment('not_before').notNull(),
    createdAt: moment('created_at').notNull(),
    /** While it is being sent: until when nobody else takes it up. */
    heldUntil: moment('held_until'),
    settledAt: moment('settled_at'),
  },
  (table) => [
    uniqueIndex('mails_once').on(table.recipient, table.subjectId, table.kind, table.revision),
    index('mails_due').on(table.notBefore).where(sql`${table.state} in ('waiting', 'sending')`),
    index('mails_person').on(table.personId),
  ],
);

/** What somebody chose to be mailed about, with when and how they said so. */
export const mailChoices = pgTable(
  'mail_choices',
  {
    personId: text('person_id').notNull(),
    stream: text('stream', { enum: ['reminder', 'news'] }).notNull(),
    wanted: boolean('wanted').notNull(),
    at: moment('at').notNull(),
    how: text('how').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.stream] })],
);

/** Addresses that mail is not sent to any more: it came back, or somebody complained. */
export const stoppedAddresses = pgTable('stopped_addresses', {
  address: text('address').primaryKey(),
  reason: text('reason', { enum: ['bounce', 'complaint'] }).notNull(),
  detail: text('detail').notNull(),
  at: moment('at').notNull(),
});
