import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import { enqueueMail, type Rows } from '#server/mail/outbox.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import type { sessions } from '../sessions/tables.server.ts';
import { guestMail } from './mail-kind.server.ts';
import { chairs } from './tables.server.ts';

type Session = typeof sessions.$inferSelect;

/** Tells who has a chair for once that the session changed, in the transaction in which it did [M1]; `calm`: milliseconds [M4]. */
export const tellGuests = async (
  rows: Rows,
  before: Pick<Session, 'id' | 'date' | 'editionId'>,
  { sequence }: Pick<Session, 'sequence'>,
  now: Date,
  calm: number,
): Promise<void> => {
  // Who has a seat is told as such.
  const seated = rows
    .select({ one: sql`1` })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.editionId, before.editionId),
        eq(enrolments.personId, chairs.personId),
        eq(enrolments.state, 'seated'),
      ),
    );
  const guests = await rows
    .select({ person: chairs.personId })
    .from(chairs)
    .where(
      and(
        eq(chairs.sessionId, before.id),
        eq(chairs.date, before.date),
        inArray(chairs.state, ['offered', 'taken']),
        notExists(seated),
      ),
    );
  for (const { person } of guests)
    await enqueueMail(rows, guestMail, {
      ...{ to: { person }, subject: before.id, revision: sequence },
      data: { session: before.id, date: before.date },
      ...{ now, notBefore: new Date(now.getTime() + calm) },
      // The day for which they have a chair is what they know.
      merge: (waiting) => waiting,
    });
};
