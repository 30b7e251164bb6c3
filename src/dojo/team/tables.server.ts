import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, moment } from '#server/db/columns.server.ts';
import { communities } from '../communities/tables.server.ts';
import { editions } from '../editions/tables.server.ts';
import { people } from '../people/tables.server.ts';

/** A way into a team, for whoever is handed its link: once, for a while. */
export const invitations = pgTable(
  'invitations',
  {
    id: text('id').primaryKey(),
    keyHash: bytes('key_hash').notNull(),
    communityId: text('community_id').references(() => communities.id, { onDelete: 'cascade' }),
    editionId: text('edition_id').references(() => editions.id, { onDelete: 'cascade' }),
    /** Who invites: an invitation goes with its account. */
    by: text('by')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    at: moment('at').notNull(),
    endsAt: moment('ends_at').notNull(),
  },
  (table) => [
    uniqueIndex('invitations_key').on(table.keyHash),
    index('invitations_community').on(table.communityId),
    index('invitations_edition').on(table.editionId),
    check('invitations_one_team', sql`num_nonnulls(${table.communityId}, ${table.editionId}) = 1`),
  ],
);
