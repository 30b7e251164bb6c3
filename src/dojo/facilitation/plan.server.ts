import { and, asc, desc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { membersOf } from '../sessions/members.server.ts';
import type { EditionMember } from '../sessions/members.ts';
import { instantsOf } from '../sessions/rhythm.ts';
import { attendances, sessions, warmUps } from '../sessions/tables.server.ts';
import { type Ahead, type Past, type Proposed, proposeRotation, type Tally, talliesOf } from './rotation.ts';
import { facilitationChanges, trades } from './tables.server.ts';
import { type Held, mayTrade } from './trade.ts';

type Rows = Pick<NodePgDatabase, 'select'>;
type Session = typeof sessions.$inferSelect;
export type Trade = typeof trades.$inferSelect;
export type Change = typeof facilitationChanges.$inferSelect;

/** A session with who facilitates it: who left the edition does so no more. */
export type PlannedSession = Session & Held;

/** Who facilitates which session of an edition, and who could. */
export interface Plan {
  readonly sessions: readonly PlannedSession[];
  readonly members: readonly EditionMember[];
  /** Of who holds a seat: what they did and have before them. */
  readonly tallies: ReadonlyMap<string, Tally>;
  /** For the sessions to come, gaps filled. */
  readonly proposed: readonly Proposed[];
  /** Open trades of parts that are still held as they were offered. */
  readonly trades: readonly Trade[];
  /** What passed from one to another, the last first. */
  readonly changes: readonly Change[];
}

const CHANGES_TOLD = 40;

const aheadOf = ({ id, facilitatorId, coFacilitatorId }: Held, away: ReadonlySet<string>): Ahead => ({
  ...{ id, facilitator: facilitatorId, coFacilitator: coFacilitatorId, away },
});

export const tradeOf = ({ byId, toId, givenSessionId, givenPart, wantedSessionId, wantedPart }: Trade) => ({
  ...{ byId, toId },
  given: { sessionId: givenSessionId, part: givenPart },
  wanted:
    wantedSessionId === null || wantedPart === null ? null : { sessionId: wantedSessionId, part: wantedPart },
});

export const planOf = async (
  rows: Rows,
  { id: editionId, zone }: { readonly id: string; readonly zone: string },
  now: Date,
): Promise<Plan> => {
  const members = await membersOf(rows, editionId);
  const isMember = (id: string | null) => members.some((one) => one.id === id);
  const all = await rows
    .select()
    .from(sessions)
    .where(eq(sessions.editionId, editionId))
    .orderBy(asc(sessions.date), asc(sessions.start), asc(sessions.number));
  const planned = all.map((session): PlannedSession => {
    const { facilitatorId, coFacilitatorId, cancelledAt } = session;
    return {
      ...session,
      facilitatorId: isMember(facilitatorId) ? facilitatorId : null,
      coFacilitatorId: isMember(coFacilitatorId) ? coFacilitatorId : null,
      isAhead: cancelledAt === null && instantsOf({ ...session, zone }).startsAt > now,
    };
  });
  const noted = await rows
    .select({ session: attendances.sessionId, person: attendances.personId })
    .from(attendances)
    .innerJoin(sessions, eq(sessions.id, attendances.sessionId))
    .where(and(eq(sessions.editionId, editionId), eq(attendances.present, true)));
  const staying = await rows
    .select({ session: warmUps.sessionId, person: warmUps.personId })
    .from(warmUps)
    .innerJoin(sessions, eq(sessions.id, warmUps.sessionId))
    .where(
      and(
        ...[eq(sessions.editionId, editionId), eq(warmUps.comes, false)],
        // What was said of another day counts no more.
        eq(warmUps.date, sessions.date),
      ),
    );
  // Who gave a turn of an evening back is not asked for that evening again (F5).
  const returned = await rows
    .select({ session: facilitationChanges.sessionId, person: facilitationChanges.fromId })
    .from(facilitationChanges)
    .innerJoin(sessions, eq(sessions.id, facilitationChanges.sessionId))
    .where(and(eq(sessions.editionId, editionId), eq(facilitationChanges.way, 'return')));
  const peopleAt = (
    list: readonly { readonly session: string; readonly person: string | null }[],
    session: string,
  ): ReadonlySet<string> =>
    new Set(list.flatMap((one) => (one.session === session && one.person !== null ? [one.person] : [])));
  const seated = members.filter((one) => one.seated);
  const people = seated.map(({ id }) => id);
  const past = planned
    .filter(({ isAhead, cancelledAt }) => !isAhead && cancelledAt === null)
    .map((session): Past => {
      const here = peopleAt(noted, session.id);
      const { startsAt } = instantsOf({ ...session, zone });
      // Where nobody noted who was there, nobody was missed; nor is who had no seat yet.
      const expected = seated.filter(({ seatedAt }) => seatedAt !== null && seatedAt < startsAt);
      const missing = expected.filter(({ id }) => here.size > 0 && !here.has(id));
      return {
        ...{ facilitator: session.facilitatorId, coFacilitator: session.coFacilitatorId },
        absent: new Set(missing.map(({ id }) => id)),
      };
    });
  const ahead = planned
    .filter(({ isAhead }) => isAhead)
    .map((session) => aheadOf(session, peopleAt([...staying, ...returned], session.id)));
  const open = await rows
    .select()
    .from(trades)
    .where(and(eq(trades.editionId, editionId), eq(trades.state, 'open')))
    .orderBy(asc(trades.at), asc(trades.id));
  const changes = await rows
    .select({ change: facilitationChanges })
    .from(facilitationChanges)
    .innerJoin(sessions, eq(sessions.id, facilitationChanges.sessionId))
    .where(eq(sessions.editionId, editionId))
    .orderBy(desc(facilitationChanges.id))
    .limit(CHANGES_TOLD);
  return {
    ...{ sessions: planned, members },
    tallies: talliesOf(people, past, ahead),
    proposed: proposeRotation(people, past, ahead),
    trades: open.filter((trade) => mayTrade(tradeOf(trade), planned, members).ok),
    changes: changes.map(({ change }) => change),
  };
};
