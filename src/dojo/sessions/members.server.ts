import { and, asc, eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { editionHosts } from '../editions/tables.server.ts';
import { enrolments, seats } from '../enrolment/tables.server.ts';
import { chairs } from '../evenings/tables.server.ts';
import { people } from '../people/tables.server.ts';
import type { EditionMember, Member, Rolled } from './members.ts';
import { attendances, sessions } from './tables.server.ts';

type Rows = Pick<NodePgDatabase, 'select'>;

const seen = { id: people.id, name: people.name, picture: people.picture, colour: people.colour };

/** Who holds a seat, in the order in which they came to it, then who hosts besides. */
export const membersOf = async (rows: Rows, editionId: string): Promise<readonly EditionMember[]> => {
  const seated = await rows
    .select({ ...seen, shown: enrolments.shown, seatedAt: seats.at })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .leftJoin(seats, eq(seats.enrolmentId, enrolments.id))
    .where(and(eq(enrolments.editionId, editionId), eq(enrolments.state, 'seated')))
    .orderBy(asc(enrolments.firstClickAt), asc(enrolments.turn));
  const hosting = await rows
    .select({ ...seen, hostName: editionHosts.name })
    .from(editionHosts)
    .innerJoin(people, eq(people.id, editionHosts.personId))
    .where(eq(editionHosts.editionId, editionId))
    .orderBy(asc(editionHosts.position));
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
      .map(({ hostName, ...one }) => ({
        ...{ ...one, seated: false, seatedAt: null, hosts: true },
        publicName: hostName || null,
      })),
  ];
};

/** Who took a chair of this evening alone: of its day as it stands now. */
export const guestsAt = (rows: Rows, sessionId: string): Promise<Member[]> =>
  rows
    .select(seen)
    .from(chairs)
    .innerJoin(sessions, and(eq(sessions.id, chairs.sessionId), eq(sessions.date, chairs.date)))
    .innerJoin(people, eq(people.id, chairs.personId))
    .where(and(eq(chairs.sessionId, sessionId), eq(chairs.state, 'taken')))
    .orderBy(asc(chairs.number));

/** Whether somebody took a chair of a session, on its day as it stands now: part of a question about sessions. */
export const chairOf = (rows: Rows, personId: string) =>
  rows
    .select({ one: sql`1` })
    .from(chairs)
    .where(
      and(
        ...[eq(chairs.sessionId, sessions.id), eq(chairs.date, sessions.date)],
        ...[eq(chairs.personId, personId), eq(chairs.state, 'taken')],
      ),
    );

/** Who was noted at a session, members or not any more. */
export const notedAt = (rows: Rows, sessionId: string): Promise<Rolled[]> =>
  rows
    .select({ ...seen, present: attendances.present })
    .from(attendances)
    .innerJoin(people, eq(people.id, attendances.personId))
    .where(eq(attendances.sessionId, sessionId))
    .orderBy(asc(people.name), asc(people.id));
