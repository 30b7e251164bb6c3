import { sql } from 'drizzle-orm';
import {
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
import { bytes, moment } from '#server/db/columns.server.ts';
import type { Partner } from '../communities/community.ts';
import { communities } from '../communities/tables.server.ts';
import { people } from '../people/tables.server.ts';
import { products } from '../products/tables.server.ts';
import { type Criterion, MODES, MOST_SEATS, type Question, STATUSES } from './edition.ts';

/** One cohort of a community. Its row is what enrolments are locked by. */
export const editions = pgTable(
  'editions',
  {
    id: text('id').primaryKey(),
    communityId: text('community_id')
      .notNull()
      .references(() => communities.id),
    /** Its place in addresses: `/e/po-dojo-2026`. */
    slug: text('slug').notNull(),
    status: text('status', { enum: STATUSES }).notNull(),
    title: text('title').notNull(),
    /** What it is, in a sentence. */
    sentence: text('sentence').notNull(),
    /** Markdown. */
    description: text('description').notNull(),
    themes: text('themes').array().notNull(),
    partners: jsonb('partners').$type<readonly Partner[]>().notNull(),
    locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
    region: text('region').notNull(),
    place: text('place').notNull(),
    zone: text('zone').notNull(),
    /** A page about it elsewhere; empty when there is none. */
    elsewhere: text('elsewhere').notNull(),
    mode: text('mode', { enum: MODES }).notNull(),
    capacity: integer('capacity').notNull(),
    /** Local dates of the edition's zone, both inclusive; null for no bound. */
    opensOn: text('opens_on'),
    closesOn: text('closes_on'),
    /** No offer leaves while it is paused. */
    paused: boolean('paused').notNull().default(false),
    /** How long an offered seat is held, in hours. */
    offerHours: integer('offer_hours').notNull().default(48),
    questions: jsonb('questions').$type<readonly Question[]>().notNull(),
    criteria: jsonb('criteria').$type<readonly Criterion[]>().notNull(),
    /** Reviewers see neither who it is nor how to reach them. */
    blind: boolean('blind').notNull().default(false),
    /** The page says how many of those who said they would come were there. */
    noShowsShown: boolean('no_shows_shown').notNull().default(false),
    revision: integer('revision').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    changedAt: moment('changed_at').notNull(),
    publishedAt: moment('published_at'),
  },
  (table) => [
    uniqueIndex('editions_slug').on(table.slug),
    index('editions_community').on(table.communityId, table.createdAt),
    check('editions_capacity', sql`${table.capacity} between 1 and ${sql.raw(String(MOST_SEATS))}`),
  ],
);

const ofEdition = () =>
  text('edition_id')
    .notNull()
    .references(() => editions.id, { onDelete: 'cascade' });

/** Who runs it, in the order shown. Some are thanked by name alone; who has an account may do what hosts may. */
export const editionHosts = pgTable(
  'edition_hosts',
  {
    editionId: ofEdition(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    personId: text('person_id').references(() => people.id, { onDelete: 'set null' }),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.position] }),
    uniqueIndex('edition_hosts_once').on(table.editionId, table.personId),
    index('edition_hosts_person').on(table.personId),
  ],
);

/** The products an edition works on: its thread. */
export const editionProducts = pgTable(
  'edition_products',
  {
    editionId: ofEdition(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.productId] }),
    index('edition_products_product').on(table.productId),
  ],
);

/** The picture of an edition as we drew it anew, in two sizes. */
export const editionPictures = pgTable('edition_pictures', {
  editionId: ofEdition().primaryKey(),
  /** Of its bytes, and in its address: what that shows never changes. */
  revision: text('revision').notNull(),
  /** What it shows, for who does not see it. */
  alt: text('alt').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  /** WebP, as is the small one. */
  bytes: bytes('bytes').notNull(),
  small: bytes('small').notNull(),
  at: moment('at').notNull(),
});
