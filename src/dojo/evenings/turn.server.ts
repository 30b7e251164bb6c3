/**
 * One change of an evening's chairs: the edition is locked, then read, then changed, as for its seats. Every way to a
 * chair, and every way off one, goes through `moveChair`.
 */
import { and, asc, eq, notExists, sql } from 'drizzle-orm';
import { no, type Verdict } from '#core/verdict.ts';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import { editions } from '../editions/tables.server.ts';
import { enrolments, seats } from '../enrolment/tables.server.ts';
import { patiently, type Rows, type Tools } from '../enrolment/turn.server.ts';
import { sessions, warmUps } from '../sessions/tables.server.ts';
import {
  CHAIR_MOVES,
  type ChairMove,
  chairsDue,
  type EveningGround,
  holdsChair,
  isAllowed,
} from './chair.ts';
import {
  closesAt,
  type EveningHours,
  hadTime,
  hasBegun,
  heldUntil,
  isTimeToAsk,
  remindsAt,
} from './hours.ts';
import { chairMail, freedMail, questionMail, questionReminder } from './mail-kind.server.ts';
import { chairs, evenings } from './tables.server.ts';

export type Chair = typeof chairs.$inferSelect;
export type Evening = typeof evenings.$inferSelect;
type Edition = typeof editions.$inferSelect;
type Session = typeof sessions.$inferSelect;

/** An evening of a locked edition. What `now` says was read after the lock [S4]. */
export interface EveningTurn {
  readonly rows: Rows;
  readonly edition: Edition;
  readonly session: Session;
  readonly hours: EveningHours;
  readonly evening: Evening;
  readonly now: Date;
  /** By person; `moveChair` keeps it as the rows are. */
  readonly chairs: Map<string, Chair>;
  /** Who has a seat of the edition, in the order of the seats. */
  readonly seated: readonly string[];
}

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

const ofEvening = ({ sessionId, date }: Evening) =>
  and(eq(chairs.sessionId, sessionId), eq(chairs.date, date));

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
  { status }: Edition,
  { id: sessionId, date, question, cancelledAt }: Session,
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

/** Of those on the way to a seat, who never had to do with a chair of this evening. */
const withoutChair = (rows: Rows, evening: Evening) =>
  notExists(
    rows
      .select({ one: sql`1` })
      .from(chairs)
      .where(and(ofEvening(evening), eq(chairs.personId, enrolments.personId))),
  );

/** How things stand; during a turn nobody else can change them. */
export const groundOf = async (turn: EveningTurn): Promise<EveningGround> => {
  const { rows, edition, evening } = turn;
  const extra = await rows.$count(seats, and(eq(seats.editionId, edition.id), eq(seats.extra, true)));
  const [{ waiting, offered } = { waiting: 0, offered: 0 }] = await rows
    .select({
      waiting: sql<number>`count(*) filter (where ${enrolments.state} = 'waitlisted')`.mapWith(Number),
      offered: sql<number>`count(*) filter (where ${enrolments.state} = 'offered')`.mapWith(Number),
    })
    .from(enrolments)
    .where(and(eq(enrolments.editionId, edition.id), withoutChair(rows, evening)));
  return {
    ...{ mode: edition.mode, status: edition.status, paused: edition.paused, waiting },
    chairs: edition.capacity + extra,
    held: [...turn.chairs.values()].filter(({ state }) => holdsChair(state)).length,
    // Until silence speaks, a chair is there for who is about to sit down in the edition.
    reserved: evening.closedAt === null ? offered : 0,
  };
};

/** The smallest number that nobody holds. */
const freeNumber = ({ chairs: all }: EveningTurn): number => {
  const numbers = new Set([...all.values()].map(({ number }) => number));
  let number = 1;
  while (numbers.has(number)) number++;
  return number;
};

/** Moves somebody from where they stand: chair and mail, together or not at all. */
export const moveChair = async (turn: EveningTurn, personId: string, name: ChairMove): Promise<Chair> => {
  const { rows, evening, hours, now } = turn;
  const { sessionId, date } = evening;
  const there = turn.chairs.get(personId) ?? null;
  if (!isAllowed(name, there?.state ?? null))
    throw new Error(`No ${name} from ${there?.state ?? 'nowhere'}.`);
  const to = CHAIR_MOVES[name].to;
  const holds = holdsChair(to);
  const own = {
    state: to,
    number: holds ? (there?.number ?? freeNumber(turn)) : null,
    offerEndsAt: to === 'offered' ? heldUntil(hours, now) : null,
    version: (there?.version ?? 0) + 1,
    changedAt: now,
  };
  const [moved] = there
    ? await rows
        .update(chairs)
        .set(own)
        .where(and(ofEvening(evening), eq(chairs.personId, personId)))
        .returning()
    : await rows
        .insert(chairs)
        .values({ sessionId, date, personId, ...own })
        .returning();
  turn.chairs.set(personId, moved!);
  const kind = TOLD[name];
  if (kind)
    await enqueueMail(rows, kind, {
      to: { person: personId },
      subject: sessionId,
      revision: `${date} ${own.version}`,
      data: { session: sessionId, date, version: own.version },
      now,
    });
  return moved!;
};

/** What people hear of by mail; what else they did themselves, and the page told them. */
const TOLD: Readonly<Partial<Record<ChairMove, typeof chairMail>>> = {
  free: freedMail,
  offer: chairMail,
  pass: chairMail,
  take: chairMail,
  'take-late': chairMail,
};

/** Ends the offers whose time is over [W5], and lets go of guests who wait no more, or whom the hosts declined. */
const passOffers = async (turn: EveningTurn): Promise<void> => {
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
const follow = async (turn: EveningTurn): Promise<void> => {
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

/** Those who wait for a seat and were offered no chair of this evening, in their order [W1]. */
const waitingIn = ({ rows, edition, evening }: EveningTurn) =>
  rows
    .select({ personId: enrolments.personId })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.editionId, edition.id),
        eq(enrolments.state, 'waitlisted'),
        withoutChair(rows, evening),
      ),
    )
    .orderBy(asc(enrolments.priority), asc(enrolments.firstClickAt), asc(enrolments.turn));

export const isWaiting = async (turn: EveningTurn, personId: string): Promise<boolean> =>
  (await waitingIn(turn)).some((one) => one.personId === personId);

/** Offers what is free to those who wait, in the same transaction that freed it [W4]. */
const settle = async (turn: EveningTurn): Promise<void> => {
  if (turn.session.question === '') return;
  const until = heldUntil(turn.hours, turn.now);
  if (until === null) return;
  const due = chairsDue(await groundOf(turn), until);
  if (due === 0) return;
  for (const { personId } of await waitingIn(turn).limit(due)) await moveChair(turn, personId, 'offer');
};
