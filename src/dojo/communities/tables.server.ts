import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from '#server/db/columns.server.ts';
import { people } from '../people/tables.server.ts';
import type { Partner } from './community.ts';

/** A group of people that runs dojos. */
export const communities = pgTable(
  'communities',
  {
    id: text('id').primaryKey(),
    /** Its place in addresses: `/c/agile-gironde`. */
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** Markdown. */
    about: text('about').notNull(),
    locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
    region: text('region').notNull(),
    zone: text('zone').notNull(),
    partners: jsonb('partners').$type<readonly Partner[]>().notNull(),
    revision: integer('revision').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [uniqueIndex('communities_slug').on(table.slug)],
);

export const communityAdmins = pgTable(
  'community_admins',
  {
    communityId: text('community_id')
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.personId] }),
    index('community_admins_person').on(table.personId),
  ],
);
