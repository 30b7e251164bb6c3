/**
 * One change of an evening's chairs: the edition is locked, then read, then changed, as for its seats. Every way to a
 * chair, and every way off one, goes through `moveChair`.
 */
import { and, asc, eq } from 'drizzle-orm';
import { no, type Verdict } from '#core/verdict.ts';
import { editions } from '../editions/tables.server.ts';
import { enrolments, seats } from '../enrolment/tables.server.ts';
import { patiently, type Rows, type Tools } from '../enrolment/turn.server.ts';
import { sessions } from '../sessions/tables.server.ts';
import { follow, passOffers, settle } from './clock.server.ts';
import { type EveningHours, isTimeToAsk } from './hours.ts';
import { chairs, evenings } from './tables.server.ts';
import { type Evening, type EveningTurn, ofEvening } from './turn.server.ts';

export type EveningRefusal = 'busy' | 'no-such-session' | 'not-asked';

/**
 * Takes the edition's turn for one evening. `not-asked`: its question has not left, or it has none. What the clock had
 * to do is done before and after the act, whoever comes first.
 */
export const inEvening = <T, R extends string>(
  { orm, now }: Pick<Tools, 'orm' | 'now'>,
  editionId: string,
  sessionId: string,
  act: (turn: EveningTurn) => Promise<Verdict<T, R>>,
): Promise<Verdict<T, R | EveningRefusal>> =>
  patiently<T, R | EveningRefusal>(orm, async (rows) => {
    const [edition] = await rows.select().from(editions).where(eq(editions.id, editionId)).for('update');
    const [session] = await rows
      .select()
      .from(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.editionId, editionId)));
    if (!edition || !session) return no('no-such-session');
    const at = now();
    const hours = { date: session.date, start: session.start, zone: edition.zone };
    const evening = await askedEvening(rows, edition, session, hours, at);
    if (!evening) return no('not-asked');
    const all = await rows.select().from(chairs).where(ofEvening(evening));
    const turn: EveningTurn = {
      ...{ rows, edition, session, hours, evening, now: at },
      chairs: new Map(all.map((one) => [one.personId, one])),
      seated: await seatedIn(rows, editionId),
    };
    await passOffers(turn);
    await follow(turn);
    const answer = await act(turn);
    await settle(turn);
    return answer;
  });

const seatedIn = async (rows: Rows, editionId: string): Promise<string[]> => {
  const found = await rows
    .select({ personId: seats.personId })
    .from(seats)
    .innerJoin(enrolments, eq(enrolments.id, seats.enrolmentId))
    .where(and(eq(seats.editionId, editionId), eq(enrolments.state, 'seated')))
    .orderBy(asc(seats.number));
  return found.map(({ personId }) => personId);
};

/** The evening of a session on its day; it begins when it is time to ask. */
const askedEvening = async (
  rows: Rows,
  { status }: typeof editions.$inferSelect,
  { id: sessionId, date, question, cancelledAt }: typeof sessions.$inferSelect,
  hours: EveningHours,
  now: Date,
): Promise<Evening | null> => {
  if (cancelledAt !== null) return null;
  const [found] = await rows
    .select()
    .from(evenings)
    .where(and(eq(evenings.sessionId, sessionId), eq(evenings.date, date)));
  if (found) return found;
  const isOn = status === 'published' || status === 'running';
  if (question === '' || !isOn || !isTimeToAsk(hours, now)) return null;
  const [begun] = await rows.insert(evenings).values({ sessionId, date, askedAt: now }).returning();
  return begun!;
};
