import { eq, inArray, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { snapshots } from './tables.server.ts';

/**
 * Says that somebody loses a right to a product. To be called in the very transaction that takes it away: no row of
 * an edit that was let in under the rights of before lands after that, whichever process serves who made it.
 */
export const changeRights = async (
  rows: Pick<NodePgDatabase, 'update'>,
  productId: string,
): Promise<void> => {
  await rows
    .update(snapshots)
    .set({ rights: sql`${snapshots.rights} + 1` })
    .where(eq(snapshots.productId, productId));
};

/** The same for several products. One after the other in one order, so that two who do so never wait for each other. */
export const changeRightsOf = async (
  rows: Pick<NodePgDatabase, 'update' | 'select'>,
  productIds: readonly string[],
): Promise<void> => {
  const all = inArray(snapshots.productId, [...productIds]);
  await rows
    .select({ id: snapshots.productId })
    .from(snapshots)
    .where(all)
    .orderBy(snapshots.productId)
    .for('update');
  await rows
    .update(snapshots)
    .set({ rights: sql`${snapshots.rights} + 1` })
    .where(all);
};
