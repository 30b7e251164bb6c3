import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from '#server/db/columns.server.ts';
import { communities } from '../communities/tables.server.ts';
import { editions } from '../editions/tables.server.ts';
import { people } from '../people/tables.server.ts';
import { DELIVERY_STATES, FAULTS, OFF_REASONS } from './webhook.ts';

/** Where a program of a community, or of one of its editions, is told what happens. */
export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    id: text('id').primaryKey(),
    communityId: text('community_id').references(() => communities.id, { onDelete: 'cascade' }),
    editionId: text('edition_id').references(() => editions.id, { onDelete: 'cascade' }),
    url: text('url').notNull(),
    /** Which kinds of events it asked for. */
    kinds: text('kinds').array().notNull(),
    /** Sealed under the secret of this installation. */
    secret: text('secret').notNull(),
    /** The one before, sealed, and until when it signs as well. */
    formerSecret: text('former_secret'),
    formerUntil: moment('former_until'),
    /** Null while it is sent to. */
    offAt: moment('off_at'),
    offReason: text('off_reason', { enum: OFF_REASONS }),
    /** When something last arrived. */
    reachedAt: moment('reached_at'),
    /** Who set it up; null once they erased their account. */
    by: text('by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    index('webhook_endpoints_community').on(table.communityId),
    index('webhook_endpoints_edition').on(table.editionId),
    check('webhook_endpoints_one_owner', sql`num_nonnulls(${table.communityId}, ${table.editionId}) = 1`),
  ],
);

/** The outbox: what happened, written in the transaction in which it did, word for word as it is sent. */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    /** Also the `webhook-id`: however often it is sent, it is the same. */
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    /** What happened, and which time: it is told once. */
    key: text('key').notNull(),
    /** Whom it is about: it goes with their account. */
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    body: text('body').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    uniqueIndex('webhook_events_once').on(table.kind, table.key),
    index('webhook_events_person').on(table.personId),
    index('webhook_events_at').on(table.at),
  ],
);

/** An event on its way to an endpoint. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: text('id').primaryKey(),
    eventId: text('event_id')
      .notNull()
      .references(() => webhookEvents.id, { onDelete: 'cascade' }),
    endpointId: text('endpoint_id')
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: 'cascade' }),
    state: text('state', { enum: DELIVERY_STATES }).notNull(),
    /** How often it was tried, replays and all; whoever holds it knows by it that it is still theirs. */
    tries: integer('tries').notNull().default(0),
    /** How often it had been tried when it was last put on its way, and when that was. */
    triesBefore: integer('tries_before').notNull().default(0),
    since: moment('since').notNull(),
    notBefore: moment('not_before').notNull(),
    /** While it is being sent: until when nobody else takes it up. */
    heldUntil: moment('held_until'),
    settledAt: moment('settled_at'),
    fault: text('fault', { enum: FAULTS }),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('webhook_deliveries_once').on(table.endpointId, table.eventId),
    index('webhook_deliveries_event').on(table.eventId),
    index('webhook_deliveries_log').on(table.endpointId, table.createdAt, table.id),
    index('webhook_deliveries_due').on(table.notBefore).where(sql`${table.state} in ('waiting', 'sending')`),
  ],
);

/** One try, and what came of it. */
export const webhookTries = pgTable(
  'webhook_tries',
  {
    deliveryId: text('delivery_id')
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    at: moment('at').notNull(),
    /** What the other side answered; null when it did not. */
    status: integer('status'),
    fault: text('fault', { enum: FAULTS }),
    took: integer('took').notNull(),
    /** The beginning of the answer. */
    answer: text('answer').notNull(),
  },
  (table) => [primaryKey({ columns: [table.deliveryId, table.number] })],
);
