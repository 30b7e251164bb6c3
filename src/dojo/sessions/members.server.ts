import { and, asc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { editionHosts } from '../editions/tables.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { people } from '../people/tables.server.ts';
import type { EditionMember, Rolled } from './members.ts';
import { attendances } from './tables.server.ts';

type Rows = Pick<NodePgDatabase, 'select'>;

const seen = { id: people.id, name: people.name, picture: people.picture, colour: people.colour };

/** Who holds a seat, in the order in which they came to it, then who hosts besides. */
export const membersOf = async (rows: Rows, editionId: string): Promise<readonly EditionMember[]> => {
  const [seated, hosting] = await Promise.all([
    rows
      .select({ ...seen, shown: enrolments.shown })
      .from(enrolments)
      .innerJoin(people, eq(people.id, enrolments.personId))
      .where(and(eq(enrolments.editionId, editionId), eq(enrolments.state, 'seated')))
      .orderBy(asc(enrolments.firstClickAt), asc(enrolments.turn)),
    rows
      .select({ ...seen, hostName: editionHosts.name })
      .from(editionHosts)
      .innerJoin(people, eq(people.id, editionHosts.personId))
      .where(eq(editionHosts.editionId, editionId))
      .orderBy(asc(editionHosts.position)),
  ]);
  const hosts = new Map(hosting.map((host) => [host.id, host]));
  const nameOfHost = (id: string) => hosts.get(id)?.hostName || null;
  return [
    ...seated.map(({ shown, ...one }) => ({
      ...one,
      seated: true,
      hosts: hosts.has(one.id),
      publicName: nameOfHost(one.id) ?? (shown && one.name !== '' ? one.name : null),
    })),
    ...hosting
      .filter(({ id }) => !seated.some((one) => one.id === id))
      .map(({ hostName, ...one }) => ({ ...one, seated: false, hosts: true, publicName: hostName || null })),
  ];
};

/** Who was noted at a session, members or not any more. */
export const notedAt = (rows: Rows, sessionId: string): Promise<Rolled[]> =>
  rows
    .select({ ...seen, present: attendances.present })
    .from(attendances)
    .innerJoin(people, eq(people.id, attendances.personId))
    .where(eq(attendances.sessionId, sessionId))
    .orderBy(asc(people.name), asc(people.id));
