import { eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { communityAdmins } from '../communities/tables.server.ts';
import { editionHosts, editions } from '../editions/tables.server.ts';
import type { webhookEndpoints } from './tables.server.ts';

/** Who looks after an endpoint, and is told when it is off: the hosts of the edition, else who runs the community. */
export const keepersOf = async (
  rows: Pick<NodePgDatabase, 'select'>,
  { communityId, editionId }: Pick<typeof webhookEndpoints.$inferSelect, 'communityId' | 'editionId'>,
): Promise<readonly string[]> => {
  const hosts =
    editionId === null
      ? []
      : await rows
          .select({ id: editionHosts.personId })
          .from(editionHosts)
          .where(eq(editionHosts.editionId, editionId));
  const known = hosts.flatMap(({ id }) => (id === null ? [] : [id]));
  if (known.length > 0) return known;
  const admins = await rows
    .select({ id: communityAdmins.personId })
    .from(communityAdmins)
    .where(
      editionId === null
        ? eq(communityAdmins.communityId, communityId!)
        : sql`${communityAdmins.communityId} = (select ${editions.communityId} from ${editions} where ${editions.id} = ${editionId})`,
    );
  return admins.map(({ id }) => id);
};
