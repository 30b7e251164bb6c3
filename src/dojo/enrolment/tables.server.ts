import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { moment } from '#server/db/columns.server.ts';
import { editions } from '../editions/tables.server.ts';
import { DOINGS } from '../people/person.ts';
import { people } from '../people/tables.server.ts';
import { MOVE_NAMES, REASONS, STATES } from './enrolment.ts';

const ofEdition = () =>
  text('edition_id')
    .notNull()
    .references(() => editions.id, { onDelete: 'cascade' });

/** Somebody's way to a seat of an edition: one row, however often they come and go. */
export const enrolments = pgTable(
  'enrolments',
  {
    id: text('id').primaryKey(),
    editionId: ofEdition(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    state: text('state', { enum: STATES }).notNull(),
    /** The smaller, the sooner; hosts give it with a reason, nobody can buy it [W1]. */
    priority: integer('priority').notNull().default(0),
    firstClickAt: moment('first_click_at').notNull(),
    /** Given under the edition's lock: the order of those who clicked in one instant. */
    turn: integer('turn').notNull(),
    doing: text('doing', { enum: DOINGS }),
    answers: jsonb('answers').$type<Readonly<Record<string, string>>>().notNull(),
    /** Counts the wordings of the answers [A8]. */
    version: integer('version').notNull().default(1),
    offerEndsAt: moment('offer_ends_at'),
    reason: text('reason', { enum: REASONS }),
    /** They agreed to appear in the public list. */
    shown: boolean('shown').notNull().default(false),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [
    uniqueIndex('enrolments_once').on(table.editionId, table.personId),
    uniqueIndex('enrolments_turn').on(table.editionId, table.turn),
    index('enrolments_order').on(
      table.editionId,
      table.state,
      table.priority,
      table.firstClickAt,
      table.turn,
    ),
    index('enrolments_person').on(table.personId),
    check('enrolments_offer', sql`(${table.state} = 'offered') = (${table.offerEndsAt} is not null)`),
  ],
);

const ofEnrolment = () =>
  text('enrolment_id')
    .notNull()
    .references(() => enrolments.id, { onDelete: 'cascade' });

/** A seat that is taken or held. Were a lock ever forgotten, the second of two would fail, and nobody sit on a lap [S2]. */
export const seats = pgTable(
  'seats',
  {
    editionId: ofEdition(),
    number: integer('number').notNull(),
    enrolmentId: ofEnrolment(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** A host put it there beyond the capacity, for this person. */
    extra: boolean('extra').notNull().default(false),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.number] }),
    uniqueIndex('seats_once').on(table.editionId, table.personId),
    uniqueIndex('seats_enrolment').on(table.enrolmentId),
    check('seats_number', sql`${table.number} > 0`),
  ],
);

/** Everything that happened to an enrolment, for the person concerned to read. */
export const enrolmentMoves = pgTable(
  'enrolment_moves',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    enrolmentId: ofEnrolment(),
    move: text('move', { enum: MOVE_NAMES }).notNull(),
    from: text('from', { enum: STATES }),
    to: text('to', { enum: STATES }).notNull(),
    by: text('by', { enum: ['person', 'host', 'clock'] }).notNull(),
    /** Null for the clock, and for who erased their account. */
    byId: text('by_id').references(() => people.id, { onDelete: 'set null' }),
    why: text('why').notNull(),
    /** What the sender calls this act, so that sending it twice does it once [S5]. */
    key: text('key'),
    at: moment('at').notNull(),
  },
  (table) => [
    index('enrolment_moves_of').on(table.enrolmentId, table.id),
    uniqueIndex('enrolment_moves_key').on(table.enrolmentId, table.key),
  ],
);

/** A wording of somebody's answers. */
export const enrolmentVersions = pgTable(
  'enrolment_versions',
  {
    enrolmentId: ofEnrolment(),
    version: integer('version').notNull(),
    answers: jsonb('answers').$type<Readonly<Record<string, string>>>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.version] })],
);

/** When somebody first asked for a place, before their address was shown to be theirs: it keeps their rank for a day [W12]. */
export const claims = pgTable(
  'claims',
  {
    editionId: ofEdition(),
    email: text('email').notNull(),
    firstClickAt: moment('first_click_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.email] }),
    index('claims_expiry').on(table.expiresAt),
  ],
);
