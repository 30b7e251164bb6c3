import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { enrolments, seats } from '../enrolment/tables.server.ts';
import { chairs } from '../evenings/tables.server.ts';
import { membersOf } from './members.server.ts';
import type { sessions } from './tables.server.ts';

/** Who is expected at a session, and since when; null: who hosts and has a part in it. */
export interface Expected {
  readonly id: string;
  readonly since: Date | null;
}

/** Who has a seat and did not leave their chair, who took one for once, and who facilitates. */
export const expectedAt = async (
  orm: NodePgDatabase,
  session: Pick<
    typeof sessions.$inferSelect,
    'id' | 'editionId' | 'date' | 'facilitatorId' | 'coFacilitatorId'
  >,
): Promise<readonly Expected[]> => {
  const known = await orm
    .select({ id: chairs.personId, state: chairs.state, since: chairs.changedAt })
    .from(chairs)
    .where(and(eq(chairs.sessionId, session.id), eq(chairs.date, session.date)));
  const seated = await orm
    .select({ id: enrolments.personId, since: seats.at })
    .from(enrolments)
    .innerJoin(seats, eq(seats.enrolmentId, enrolments.id))
    .where(and(eq(enrolments.editionId, session.editionId), eq(enrolments.state, 'seated')));
  const left = new Set(known.filter(({ state }) => state === 'freed').map(({ id }) => id));
  const coming: Expected[] = seated.filter(({ id }) => !left.has(id));
  for (const { id, state, since } of known)
    if (state === 'taken' && !coming.some((one) => one.id === id)) coming.push({ id, since });
  for (const { id, hosts } of await membersOf(orm, session.editionId))
    if (
      hosts &&
      (id === session.facilitatorId || id === session.coFacilitatorId) &&
      !coming.some((one) => one.id === id)
    )
      coming.push({ id, since: null });
  return coming;
};
