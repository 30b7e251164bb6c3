/** What the clock has to do in an evening's turn: done before and after whatever else is, whoever comes first. */
import { and, eq } from 'drizzle-orm';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { warmUps } from '../sessions/tables.server.ts';
import { chairsDue } from './chair.ts';
import { closesAt, hadTime, hasBegun, heldUntil, remindsAt } from './hours.ts';
import { questionMail, questionReminder } from './mail-kind.server.ts';
import { evenings } from './tables.server.ts';
import { type Evening, type EveningTurn, groundOf, moveChair, waitingIn } from './turn.server.ts';

/** Ends the offers whose time is over [W5], and lets go of guests who wait no more, or whom the hosts declined. */
export const passOffers = async (turn: EveningTurn): Promise<void> => {
  const { rows, edition, now } = turn;
  const guests = [...turn.chairs.values()].filter(({ state }) => state === 'offered' || state === 'taken');
  if (guests.length === 0) return;
  const found = await rows
    .select({ personId: enrolments.personId, state: enrolments.state })
    .from(enrolments)
    .where(eq(enrolments.editionId, edition.id));
  const stands = new Map(found.map((one) => [one.personId, one.state]));
  for (const { personId, state, offerEndsAt } of guests) {
    const is = stands.get(personId);
    if (state === 'taken' && is === 'declined') await moveChair(turn, personId, 'free');
    const waits = is === 'waitlisted' || is === 'offered' || is === 'seated';
    if (state === 'offered' && (offerEndsAt! <= now || !waits)) await moveChair(turn, personId, 'pass');
  }
};

/** The chairs follow the seats of the edition, and the clock: who left, who came, and who is silent. */
export const follow = async (turn: EveningTurn): Promise<void> => {
  const { rows, evening, seated, hours, now, session } = turn;
  const sits = new Set(seated);
  for (const { personId, state } of [...turn.chairs.values()])
    if (state === 'kept' && !sits.has(personId)) await moveChair(turn, personId, 'free');
  if (session.question === '' || hasBegun(hours, now)) return;
  if (evening.closedAt === null) await seatNewcomers(turn);
  const closes = closesAt(hours, evening.askedAt);
  if (evening.closedAt === null && closes !== null && closes <= now) {
    for (const personId of await silentIn(turn)) await moveChair(turn, personId, 'free');
    await mark(turn, { closedAt: now });
  }
  const reminds = remindsAt(hours, evening.askedAt);
  if (evening.remindedAt === null && evening.closedAt === null && reminds !== null && reminds <= now) {
    for (const personId of await silentIn(turn))
      await enqueueMail(rows, questionReminder, aboutQuestion(turn, personId));
    await mark(turn, { remindedAt: now });
  }
};

const mark = async (
  { rows, evening }: EveningTurn,
  said: Partial<Pick<Evening, 'closedAt' | 'remindedAt'>>,
): Promise<void> => {
  Object.assign(evening, said);
  await rows
    .update(evenings)
    .set(said)
    .where(and(eq(evenings.sessionId, evening.sessionId), eq(evenings.date, evening.date)));
};

const aboutQuestion = ({ session, now }: EveningTurn, person: string) => ({
  ...{ to: { person }, subject: session.id, revision: session.date, now },
  data: { session: session.id, date: session.date },
});

/** Who has a seat of the edition, and no chair yet, has one as long as there is one; and is asked. */
const seatNewcomers = async (turn: EveningTurn): Promise<void> => {
  const come = turn.seated.filter((personId) => !turn.chairs.has(personId));
  if (come.length === 0) return;
  const ground = await groundOf(turn);
  for (const personId of come.slice(0, Math.max(0, ground.chairs - ground.held))) {
    await moveChair(turn, personId, 'set');
    await enqueueMail(turn.rows, questionMail, aboutQuestion(turn, personId));
  }
};

/** Who has a chair, had time to answer, and said neither yes nor no. */
const silentIn = async ({ rows, evening, chairs: all, now }: EveningTurn): Promise<string[]> => {
  const said = await rows
    .select({ personId: warmUps.personId })
    .from(warmUps)
    .where(and(eq(warmUps.sessionId, evening.sessionId), eq(warmUps.date, evening.date)));
  const spoke = new Set(said.map(({ personId }) => personId));
  return [...all.values()]
    .filter(
      ({ state, personId, changedAt }) => state === 'kept' && !spoke.has(personId) && hadTime(changedAt, now),
    )
    .map(({ personId }) => personId);
};

/** Offers what is free to those who wait, in the same transaction that freed it [W4]. */
export const settle = async (turn: EveningTurn): Promise<void> => {
  if (turn.session.question === '') return;
  const until = heldUntil(turn.hours, turn.now);
  if (until === null) return;
  const due = chairsDue(await groundOf(turn), until);
  if (due === 0) return;
  for (const { personId } of await waitingIn(turn).limit(due)) await moveChair(turn, personId, 'offer');
};
