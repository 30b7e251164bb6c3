import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, moment } from '#server/db/columns.server.ts';
import { communities } from '../communities/tables.server.ts';
import { editions } from '../editions/tables.server.ts';

/** The logo of a partner that a community or an edition thanks, as we drew it anew. It goes with whose page it is on. */
export const partnerLogos = pgTable(
  'partner_logos',
  {
    id: text('id').primaryKey(),
    communityId: text('community_id').references(() => communities.id, { onDelete: 'cascade' }),
    editionId: text('edition_id').references(() => editions.id, { onDelete: 'cascade' }),
    /** Whose logo it is, by the name under which they are thanked. */
    name: text('name').notNull(),
    /** Of its bytes, and in its address: what that shows never changes. */
    revision: text('revision').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** WebP. */
    bytes: bytes('bytes').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    uniqueIndex('partner_logos_community').on(table.communityId, table.name),
    uniqueIndex('partner_logos_edition').on(table.editionId, table.name),
    check('partner_logos_one_page', sql`num_nonnulls(${table.communityId}, ${table.editionId}) = 1`),
  ],
);
