/** An evening with a warm-up question, on a database of one's own. */
import { and, asc, eq } from 'drizzle-orm';
import { wallClockAt } from '#core/zone.ts';
import type { Db } from '#server/db/db.server.ts';
import { mails } from '#server/mail/tables.server.ts';
import { editions } from '../editions/tables.server.ts';
import { anEdition } from '../enrolment/enrolments.test-kit.ts';
import { isNight } from '../enrolment/offer.ts';
import { enrolmentMoves, enrolments } from '../enrolment/tables.server.ts';
import { sessions } from '../sessions/tables.server.ts';
import { holdsChair } from './chair.ts';
import { chairs } from './tables.server.ts';

export const QUESTION = 'Quelle story vous a fait changer d’avis ce mois-ci ?';

/** The session of `anEdition`: 13 October at 18:30 in Paris. Its question leaves then, and silence speaks then. */
export const ASKS = new Date('2026-10-07T08:00:00Z');
export const CLOSES = new Date('2026-10-11T16:00:00Z');

export const anEvening = async (
  orm: Db['orm'],
  given: Partial<typeof editions.$inferInsert> = {},
): Promise<{ readonly edition: string; readonly session: string }> => {
  const edition = await anEdition(orm, { status: 'running', ...given });
  const session = `${edition}-1`;
  await orm.update(sessions).set({ question: QUESTION }).where(eq(sessions.id, session));
  return { edition, session };
};

/** Where everybody stands with a chair, to compare. */
export const chairsOf = async (orm: Db['orm'], session: string) => {
  const rows = await orm
    .select()
    .from(chairs)
    .where(eq(chairs.sessionId, session))
    .orderBy(asc(chairs.personId));
  return Object.fromEntries(rows.map(({ personId, state }) => [personId, state]));
};

/** What was put into the outbox about an evening, as `chair bea`. */
export const mailedAbout = async (orm: Db['orm'], session: string) => {
  const rows = await orm
    .select({ kind: mails.kind, to: mails.recipient })
    .from(mails)
    .where(eq(mails.subjectId, session))
    .orderBy(asc(mails.kind), asc(mails.recipient));
  return rows.map(({ kind, to }) => `${kind} ${to}`);
};

const stands = ({ priority, firstClickAt, turn }: typeof enrolments.$inferSelect): string =>
  [priority + 1000, firstClickAt.toISOString(), String(turn).padStart(6, '0')].join();

/** What must be true of an evening whatever people, hosts and the clock did; empty when all is. */
export const amiss = async (orm: Db['orm'], session: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  const [edition] = await orm
    .select({ id: editions.id, capacity: editions.capacity, zone: editions.zone })
    .from(editions)
    .innerJoin(sessions, eq(sessions.editionId, editions.id))
    .where(eq(sessions.id, session));
  const all = await orm.select().from(chairs).where(eq(chairs.sessionId, session));
  const held = all.filter(({ state }) => holdsChair(state)).length;
  if (held > edition!.capacity) faults.push(`N1: ${held} chairs of ${edition!.capacity}`);
  for (const { offerEndsAt } of all)
    if (offerEndsAt && isNight(wallClockAt(offerEndsAt, edition!.zone).time))
      faults.push(`N14: an offer ends at ${offerEndsAt.toISOString()}`);
  // Whom the clock offered a chair last stood before all who waited then and still do, and were offered none.
  const waiting = await orm
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.editionId, edition!.id), eq(enrolments.state, 'waitlisted')));
  const moves = await orm.select().from(enrolmentMoves).orderBy(enrolmentMoves.id);
  const everybody = await orm.select().from(enrolments).where(eq(enrolments.editionId, edition!.id));
  for (const offered of all.filter(({ state }) => state === 'offered')) {
    const own = everybody.find(({ personId }) => personId === offered.personId)!;
    for (const one of waiting.filter(({ personId }) => !all.some((chair) => chair.personId === personId))) {
      const since = moves.findLast(({ enrolmentId }) => enrolmentId === one.id)!.at;
      if (since < offered.changedAt && stands(one) < stands(own))
        faults.push(`N6: ${own.personId} before ${one.personId}`);
    }
  }
  return faults;
};
