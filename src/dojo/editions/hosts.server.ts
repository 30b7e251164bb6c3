import { asc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { editionHosts } from './tables.server.ts';

type Rows = Pick<NodePgDatabase, 'insert' | 'delete' | 'select'>;

export interface Host {
  readonly name: string;
  readonly personId: string | null;
}

/** Who runs an edition, in the order shown. */
export const hostsOf = (rows: Rows, editionId: string): Promise<Host[]> =>
  rows
    .select({ name: editionHosts.name, personId: editionHosts.personId })
    .from(editionHosts)
    .where(eq(editionHosts.editionId, editionId))
    .orderBy(asc(editionHosts.position));

export const writeHosts = async (rows: Rows, editionId: string, hosts: readonly Host[]): Promise<void> => {
  await rows.delete(editionHosts).where(eq(editionHosts.editionId, editionId));
  if (hosts.length > 0)
    await rows.insert(editionHosts).values(hosts.map((host, position) => ({ editionId, position, ...host })));
};

/**
 * Hosts as their names were written again. Who has an account keeps their rights whatever the list calls them: they are
 * let go by name, not by a slip in a list.
 */
export const renamedHosts = (before: readonly Host[], names: readonly string[]): Host[] => {
  const known = new Map(before.map((host) => [host.name, host.personId]));
  const kept = before.filter(({ name, personId }) => personId !== null && !names.includes(name));
  return [...kept, ...names.map((name) => ({ name, personId: known.get(name) ?? null }))];
};
