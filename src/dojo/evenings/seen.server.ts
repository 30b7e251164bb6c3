import { and, asc, eq, inArray, isNull, lt, notExists, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { wallClockAt } from '#core/zone.ts';
import type { editions } from '../editions/tables.server.ts';
import { enrolments, seats } from '../enrolment/tables.server.ts';
import { people } from '../people/tables.server.ts';
import { attendances, sessions, warmUps } from '../sessions/tables.server.ts';
import { type ChairState, HOLDING } from './chair.ts';
import { asksAt, closesAt, hasBegun } from './hours.ts';
import type { Promises } from './no-shows.ts';
import { chairs, evenings } from './tables.server.ts';

type Session = typeof sessions.$inferSelect;
type Edition = Pick<typeof editions.$inferSelect, 'id' | 'zone' | 'capacity'>;

/** An evening as it stands: asked since when, and when silence speaks. */
export interface Seen {
  readonly session: Session;
  readonly asksAt: Date;
  readonly askedAt: Date | null;
  readonly closesAt: Date | null;
  readonly closed: boolean;
  readonly over: boolean;
  /** Chairs that nobody holds. */
  readonly free: number;
}

/** Where somebody stands with a chair of an evening. */
export interface OwnChair {
  readonly state: ChairState | null;
  readonly offerEndsAt: Date | null;
  readonly seated: boolean;
  readonly said: { readonly comes: boolean; readonly answer: string } | null;
}

/** Somebody in the list that hosts see. */
export interface Comer {
  readonly personId: string;
  readonly name: string;
  /** Null for who waits for a seat and has nothing to do with a chair yet. */
  readonly state: ChairState | null;
  readonly offerEndsAt: Date | null;
  readonly said: { readonly comes: boolean; readonly answer: string } | null;
}

const ofDay = ({ id, date }: Session) => and(eq(chairs.sessionId, id), eq(chairs.date, date));
const saidOf = (row: { readonly comes: boolean; readonly answer: string } | null) =>
  row && { comes: row.comes, answer: row.answer };

export const seeEvening = async (
  orm: NodePgDatabase,
  now: Date,
  edition: Edition,
  session: Session,
): Promise<Seen> => {
  const hours = { ...session, zone: edition.zone };
  const [[evening], held, extra] = await Promise.all([
    orm
      .select()
      .from(evenings)
      .where(and(eq(evenings.sessionId, session.id), eq(evenings.date, session.date))),
    orm.$count(chairs, and(ofDay(session), inArray(chairs.state, [...HOLDING]))),
    orm.$count(seats, and(eq(seats.editionId, edition.id), eq(seats.extra, true))),
  ]);
  return {
    session,
    asksAt: asksAt(hours),
    askedAt: evening?.askedAt ?? null,
    closesAt: closesAt(hours, evening?.askedAt ?? (asksAt(hours) > now ? asksAt(hours) : now)),
    closed: evening?.closedAt != null,
    over: session.cancelledAt !== null || hasBegun(hours, now),
    free: Math.max(0, edition.capacity + extra - held),
  };
};

/** Null for who has no seat, and was never offered a chair of this evening. */
export const ownChair = async (
  orm: NodePgDatabase,
  session: Session,
  personId: string,
): Promise<OwnChair | null> => {
  const [[chair], seated, [said]] = await Promise.all([
    orm
      .select()
      .from(chairs)
      .where(and(ofDay(session), eq(chairs.personId, personId))),
    orm.$count(
      enrolments,
      and(
        eq(enrolments.editionId, session.editionId),
        eq(enrolments.personId, personId),
        eq(enrolments.state, 'seated'),
      ),
    ),
    orm.select().from(warmUps).where(saidBy(session, personId)),
  ]);
  if (!chair && seated === 0) return null;
  return {
    state: chair?.state ?? null,
    offerEndsAt: chair?.offerEndsAt ?? null,
    seated: seated > 0,
    said: saidOf(said ?? null),
  };
};

const saidBy = ({ id, date }: Session, personId: string) =>
  and(eq(warmUps.sessionId, id), eq(warmUps.date, date), eq(warmUps.personId, personId));

/** Who comes, who is silent, whom a chair is offered to; then those who wait, in their order. */
export const comersOf = async (orm: NodePgDatabase, session: Session): Promise<readonly Comer[]> => {
  const { id, date, editionId } = session;
  const said = and(eq(warmUps.sessionId, id), eq(warmUps.date, date), eq(warmUps.personId, people.id));
  const [known, waiting] = await Promise.all([
    orm
      .select({ person: people, chair: chairs, said: warmUps })
      .from(chairs)
      .innerJoin(people, eq(people.id, chairs.personId))
      .leftJoin(warmUps, said)
      .where(ofDay(session))
      .orderBy(sql`${chairs.number} asc nulls last`, asc(chairs.changedAt), asc(people.id)),
    orm
      .select({ personId: people.id, name: people.name })
      .from(enrolments)
      .innerJoin(people, eq(people.id, enrolments.personId))
      .where(
        and(
          eq(enrolments.editionId, editionId),
          eq(enrolments.state, 'waitlisted'),
          notExists(
            orm
              .select({ one: sql`1` })
              .from(chairs)
              .where(and(ofDay(session), eq(chairs.personId, enrolments.personId))),
          ),
        ),
      )
      .orderBy(asc(enrolments.priority), asc(enrolments.firstClickAt), asc(enrolments.turn)),
  ]);
  return [
    ...known.map(({ person, chair, said: row }) => ({
      ...{ personId: person.id, name: person.name },
      ...{ state: chair.state, offerEndsAt: chair.offerEndsAt, said: saidOf(row) },
    })),
    ...waiting.map((one) => ({ ...one, state: null, offerEndsAt: null, said: null })),
  ];
};

/** Who promised to come, and who of them was there, over the evenings where somebody noted who was [N15]. */
export const promisesOf = async (
  orm: NodePgDatabase,
  now: Date,
  edition: Pick<Edition, 'id' | 'zone'>,
): Promise<Promises> => {
  const noted = orm
    .selectDistinct({ id: attendances.sessionId })
    .from(attendances)
    .where(eq(attendances.present, true));
  const [{ promised, came } = { promised: 0, came: 0 }] = await orm
    .select({
      promised: sql<number>`count(*)`.mapWith(Number),
      came: sql<number>`count(*) filter (where ${attendances.present})`.mapWith(Number),
    })
    .from(warmUps)
    .innerJoin(sessions, and(eq(sessions.id, warmUps.sessionId), eq(sessions.date, warmUps.date)))
    .innerJoin(
      chairs,
      and(
        eq(chairs.sessionId, warmUps.sessionId),
        eq(chairs.date, warmUps.date),
        eq(chairs.personId, warmUps.personId),
        inArray(chairs.state, ['kept', 'taken']),
      ),
    )
    .leftJoin(
      attendances,
      and(eq(attendances.sessionId, warmUps.sessionId), eq(attendances.personId, warmUps.personId)),
    )
    .where(
      and(
        eq(sessions.editionId, edition.id),
        isNull(sessions.cancelledAt),
        // On its own day somebody may still arrive.
        lt(sessions.date, wallClockAt(now, edition.zone).date),
        eq(warmUps.comes, true),
        inArray(sessions.id, noted),
      ),
    );
  return { promised, came };
};
