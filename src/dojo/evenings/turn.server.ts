/** An evening's chairs while nobody else changes them: how they stand, and the one way to move them. */
import { and, asc, eq, notExists, sql } from 'drizzle-orm';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import type { editions } from '../editions/tables.server.ts';
import { enrolments, seats } from '../enrolment/tables.server.ts';
import type { Rows } from '../enrolment/turn.server.ts';
import type { sessions } from '../sessions/tables.server.ts';
import { CHAIR_MOVES, type ChairMove, type EveningGround, holdsChair, isAllowed } from './chair.ts';
import { type EveningHours, heldUntil } from './hours.ts';
import { chairMail, freedMail } from './mail-kind.server.ts';
import { chairs, type evenings } from './tables.server.ts';

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

export const ofEvening = ({ sessionId, date }: Evening) =>
  and(eq(chairs.sessionId, sessionId), eq(chairs.date, date));

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

/** Those who wait for a seat and were offered no chair of this evening, in their order [W1]. */
export const waitingIn = ({ rows, edition, evening }: EveningTurn) =>
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
