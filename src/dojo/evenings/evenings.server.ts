import { and, asc, between, eq, inArray, isNull, ne } from 'drizzle-orm';
import { addDays } from '#core/calendar.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { editions } from '../editions/tables.server.ts';
import type { Tools } from '../enrolment/turn.server.ts';
import { sessions, warmUps } from '../sessions/tables.server.ts';
import { type AnswerRefusal, freeChairs, isAllowed, whatFollows } from './chair.ts';
import { ASKED, hasBegun, heldUntil, isNear } from './hours.ts';
import { type EveningRefusal, inEvening } from './in-evening.server.ts';
import type { Promises } from './no-shows.ts';
import {
  type Comer,
  comersOf,
  type OwnChair,
  ownChair,
  promisesOf,
  type Seen,
  seeEvening,
} from './seen.server.ts';
import { type Stage, stageOf } from './stage.ts';
import { type Chair, type EveningTurn, groundOf, isWaiting, moveChair } from './turn.server.ts';

/** What somebody says to the warm-up question: with an answer they come, without one they may stay away. */
export interface Answer {
  readonly comes: boolean;
  readonly answer: string;
}

type SeenEdition = Parameters<typeof seeEvening>[2];
type SeenSession = Parameters<typeof seeEvening>[3];
export type AnswerProblem = EveningRefusal | AnswerRefusal | 'no-answer' | 'over';

export interface Evenings {
  /** Somebody answers, and thereby keeps their chair, takes one, or leaves it. The same answer again changes nothing [S5]. */
  answer(
    editionId: string,
    sessionId: string,
    personId: string,
    said: Answer,
  ): Promise<Verdict<Chair, AnswerProblem>>;
  /** Where hosts choose who comes in, they choose who is offered a free chair too [W11]. */
  offer(
    editionId: string,
    sessionId: string,
    personId: string,
  ): Promise<Verdict<Chair, EveningRefusal | 'over' | 'in-order' | 'not-waiting' | 'no-chair'>>;
  /** What the clock has to do for one evening, done now: a question that is written late leaves at once. */
  settle(editionId: string, sessionId: string): Promise<void>;
  /** An evening as it stands at this moment, for a page. */
  see(edition: SeenEdition, session: SeenSession): Promise<Seen>;
  /** Where somebody stands; null for who has nothing to do with this evening. */
  own(session: SeenSession, personId: string): Promise<OwnChair | null>;
  /** What the page of a session tells somebody about their chair; null while nothing is asked of them. */
  stage(edition: SeenEdition, session: SeenSession, personId: string): Promise<Stage | null>;
  /** The first evening that waits for somebody's answer, among an edition's sessions. */
  awaits(
    edition: SeenEdition,
    sessions: readonly SeenSession[],
    personId: string,
  ): Promise<{ readonly number: number; readonly offered: boolean } | null>;
  /** Everybody concerned, for hosts. */
  comers(session: SeenSession): Promise<readonly Comer[]>;
  promises(edition: SeenEdition): Promise<Promises>;
  /** Whether the page of the edition says how many of those who promised came. */
  showNoShows(editionId: string, shown: boolean): Promise<void>;
  /** What the clock has to do, done; twice is as once [W10]. */
  sweep(): Promise<void>;
}

/** The evenings' chairs in PostgreSQL. */
export const createEvenings = (tools: Pick<Tools, 'orm' | 'now'>): Evenings => {
  const { orm, now } = tools;

  const keepAnswer = async ({ rows, evening, now: at }: EveningTurn, personId: string, said: Answer) => {
    const { sessionId, date } = evening;
    const kept = { date, comes: said.comes, answer: said.answer, at };
    await rows
      .insert(warmUps)
      .values({ sessionId, personId, ...kept })
      .onConflictDoUpdate({ target: [warmUps.sessionId, warmUps.personId], set: kept });
  };

  return {
    answer: (editionId, sessionId, personId, said) =>
      inEvening<Chair, AnswerRefusal | 'no-answer' | 'over'>(tools, editionId, sessionId, async (turn) => {
        if (hasBegun(turn.hours, turn.now)) return no('over');
        const state = turn.chairs.get(personId)?.state ?? null;
        const seated = turn.seated.includes(personId);
        const follows = whatFollows({ state, seated, comes: said.comes }, await groundOf(turn));
        if (!follows.ok) return follows;
        // Nobody is told to answer who could not come anyway.
        if (said.comes && said.answer === '') return no('no-answer');
        await keepAnswer(turn, personId, said);
        return yes(
          follows.value === null
            ? turn.chairs.get(personId)!
            : await moveChair(turn, personId, follows.value),
        );
      }),

    offer: (editionId, sessionId, personId) =>
      inEvening<Chair, 'over' | 'in-order' | 'not-waiting' | 'no-chair'>(
        tools,
        editionId,
        sessionId,
        async (turn) => {
          if (turn.edition.mode === 'first-come') return no('in-order');
          const there = turn.chairs.get(personId);
          if (there?.state === 'offered' || there?.state === 'taken') return yes(there);
          if (heldUntil(turn.hours, turn.now) === null) return no('over');
          if (!isAllowed('offer', there?.state ?? null) || !(await isWaiting(turn, personId)))
            return no('not-waiting');
          if (freeChairs(await groundOf(turn)) === 0) return no('no-chair');
          return yes(await moveChair(turn, personId, 'offer'));
        },
      ),

    async settle(editionId, sessionId) {
      await inEvening(tools, editionId, sessionId, async () => yes(null));
    },
    see: (edition, session) => seeEvening(orm, now(), edition, session),
    own: (session, personId) => ownChair(orm, session, personId),
    async stage(edition, session, personId) {
      if (session.question === '') return null;
      const own = await ownChair(orm, session, personId);
      if (!own) return null;
      const { askedAt, closed, over } = await seeEvening(orm, now(), edition, session);
      return askedAt === null ? null : stageOf({ asked: true, closed, over }, own);
    },
    async awaits({ zone }, all, personId) {
      // Where nothing is asked, nothing is looked up.
      const near = all.filter(
        (one) => one.question !== '' && one.cancelledAt === null && isNear({ ...one, zone }, now()),
      );
      for (const session of near) {
        const own = await ownChair(orm, session, personId);
        if (own?.state === 'offered') return { number: session.number, offered: true };
        if (own?.state === 'kept' && !own.said) return { number: session.number, offered: false };
      }
      return null;
    },
    comers: (session) => comersOf(orm, session),
    promises: (edition) => promisesOf(orm, now(), edition),
    async showNoShows(editionId, noShowsShown) {
      await orm.update(editions).set({ noShowsShown }).where(eq(editions.id, editionId));
    },

    async sweep() {
      const at = now().toISOString().slice(0, 10);
      const near = await orm
        .select({ id: sessions.id, editionId: sessions.editionId })
        .from(sessions)
        .innerJoin(editions, eq(editions.id, sessions.editionId))
        .where(
          and(
            ne(sessions.question, ''),
            isNull(sessions.cancelledAt),
            inArray(editions.status, ['published', 'running']),
            // Wherever on earth it is: a day more at either end.
            between(sessions.date, addDays(at, -1), addDays(at, ASKED.days + 1)),
          ),
        )
        .orderBy(asc(sessions.id));
      for (const { id, editionId } of near) await inEvening(tools, editionId, id, async () => yes(null));
    },
  };
};
