import { and, asc, eq } from 'drizzle-orm';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { tellEndpoints } from '../webhooks/happened.server.ts';
import type { Application } from './application.ts';
import { takeClaim } from './claims.server.ts';
import { type ApplyRefusal, isAllowed, mayAmend, mayApply, type State, whereTo } from './enrolment.ts';
import { type Always, byPerson, type MoveRefusal, moveOne, wasDone } from './one-move.server.ts';
import { enrolments, enrolmentVersions } from './tables.server.ts';
import {
  begin,
  type Enrolment,
  enrolmentOf,
  groundOf,
  inTurn,
  loseProducts,
  move,
  nextPlace,
  type Tools,
  type Turn,
} from './turn.server.ts';

/** What somebody does about a seat of their own. */
export interface OwnActs {
  apply(
    editionId: string,
    personId: string,
    application: Application,
    key?: string,
  ): Promise<Verdict<Enrolment, ApplyRefusal | Always | 'not-now'>>;
  /** What one has written so far, to be sent later [A4]. */
  save(
    editionId: string,
    personId: string,
    application: Application,
  ): Promise<Verdict<Enrolment, Always | 'not-now'>>;
  /** Other answers after they were sent, while one may still apply: the earlier wording stays [A8]. */
  amend(
    editionId: string,
    personId: string,
    answers: Application['answers'],
  ): Promise<Verdict<Enrolment, MoveRefusal | ApplyRefusal>>;
  accept(editionId: string, personId: string, key?: string): Promise<Verdict<Enrolment, MoveRefusal>>;
  turnDown(editionId: string, personId: string, key?: string): Promise<Verdict<Enrolment, MoveRefusal>>;
  withdraw(
    editionId: string,
    personId: string,
    why?: string,
    key?: string,
  ): Promise<Verdict<Enrolment, MoveRefusal>>;
  /** Whether the public list names them. */
  show(editionId: string, personId: string, shown: boolean): Promise<void>;
  /** Takes somebody out of every edition, in the transaction in which their account goes; what they freed is offered on. */
  erase(personId: string, rows?: Tools['orm'] | Turn['rows']): Promise<void>;
}

const always = (to: State) => async () => yes(to);

const keepVersion = async ({ rows, now: at }: Turn, { id, version, answers }: Enrolment) => {
  await rows
    .insert(enrolmentVersions)
    .values({ enrolmentId: id, version, answers, at })
    .onConflictDoNothing();
};

const sameAnswers = (one: Application['answers'], other: Application['answers']): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (id) => (one[id] ?? '') === (other[id] ?? ''),
  );

export const ownActs = (tools: Tools): OwnActs => {
  const { orm } = tools;
  return {
    apply: (editionId, personId, { answers, doing, shown }, key) =>
      inTurn<Enrolment, ApplyRefusal | 'not-now'>(tools, editionId, async (turn) => {
        const there = await enrolmentOf(turn, personId);
        if (await wasDone(turn, there, key)) return yes(there!);
        // A second click, or a second window: they have applied, and that is the answer.
        if (there && !isAllowed('apply', 'person', there.state))
          return there.state === 'declined' ? no('not-now') : yes(there);
        const ground = await groundOf(turn);
        const may = mayApply(ground, turn.now);
        if (!may.ok) return may;
        const begun = there ?? (await begin(turn, personId, { answers, doing, shown }));
        // Who comes again stands behind those who stayed; a draft was no place yet.
        const isFirst = there === null || there.state === 'draft';
        const version = isFirst ? begun.version : there.version + 1;
        const place = {
          ...(there ? await nextPlace(turn) : {}),
          ...(isFirst ? await takeClaim(turn, personId) : {}),
        };
        const wish = { answers, doing, shown, version };
        if (there) await turn.rows.update(enrolments).set(wish).where(eq(enrolments.id, there.id));
        const moved = await move(
          turn,
          begun,
          there?.state ?? null,
          'apply',
          { to: whereTo(ground), set: place },
          byPerson(personId, key),
        );
        await keepVersion(turn, moved);
        return yes(moved);
      }),

    save: (editionId, personId, { answers, doing, shown }) =>
      inTurn(tools, editionId, async (turn) => {
        const there = await enrolmentOf(turn, personId);
        if (there && !isAllowed('save', 'person', there.state)) return no('not-now');
        const kept = there ?? (await begin(turn, personId, { answers, doing, shown }));
        await turn.rows.update(enrolments).set({ answers, doing, shown }).where(eq(enrolments.id, kept.id));
        const from = there?.state ?? null;
        return yes(await move(turn, kept, from, 'save', { to: 'draft' }, byPerson(personId, undefined)));
      }),

    amend: (editionId, personId, answers) =>
      inTurn<Enrolment, 'not-enrolled' | 'not-now' | ApplyRefusal>(tools, editionId, async (turn) => {
        const there = await enrolmentOf(turn, personId);
        if (!there) return no('not-enrolled');
        const may = mayAmend(await groundOf(turn), there.state, turn.now);
        if (!may.ok) return may;
        // The same words once more are no other wording: whoever read them has read them.
        if (sameAnswers(there.answers, answers)) return yes(there);
        const [amended] = await turn.rows
          .update(enrolments)
          .set({ answers, version: there.version + 1, changedAt: turn.now })
          .where(eq(enrolments.id, there.id))
          .returning();
        await keepVersion(turn, amended!);
        return yes(amended!);
      }),

    accept: (editionId, personId, key) =>
      inTurn(tools, editionId, async (turn) => {
        const there = await enrolmentOf(turn, personId);
        if (!there) return no('not-enrolled');
        if ((await wasDone(turn, there, key)) || there.state === 'seated') return yes(there);
        const act = byPerson(personId, key);
        if (there.state === 'offered')
          return yes(await move(turn, there, there.state, 'accept', { to: 'seated' }, act));
        if (there.state !== 'expired') return no('not-now');
        // Too late [W6]: what is still free and nobody's, or the end of the queue.
        const ground = await groundOf(turn);
        const to = ground.mode === 'first-come' ? whereTo(ground) : 'waitlisted';
        if (to === 'applied' || !mayApply(ground, turn.now).ok) return no('not-now');
        const set = await nextPlace(turn);
        return yes(await move(turn, there, there.state, 'accept-late', { to, set }, act));
      }),

    turnDown: (editionId, personId, key) =>
      moveOne(tools, {
        ...{ editionId, personId, name: 'turn-down', act: byPerson(personId, key) },
        ...{ to: always('withdrawn'), done: ['withdrawn'] },
      }),

    withdraw: (editionId, personId, why = '', key) =>
      moveOne(tools, {
        ...{ editionId, personId, name: 'withdraw', act: byPerson(personId, key, why) },
        ...{ to: always('withdrawn'), done: ['withdrawn'] },
      }),

    async show(editionId, personId, shown) {
      await orm
        .update(enrolments)
        .set({ shown })
        .where(and(eq(enrolments.editionId, editionId), eq(enrolments.personId, personId)));
    },

    async erase(personId, outer = orm) {
      const all = await outer
        .select({ editionId: enrolments.editionId })
        .from(enrolments)
        .where(eq(enrolments.personId, personId))
        .orderBy(asc(enrolments.editionId));
      for (const { editionId } of all) {
        const gone = await inTurn({ ...tools, orm: outer }, editionId, async (turn) => {
          await loseProducts(turn, personId);
          // The seat goes with its row; who waits is offered it as this turn ends [W4].
          const [gone] = await turn.rows
            .delete(enrolments)
            .where(and(eq(enrolments.editionId, editionId), eq(enrolments.personId, personId)))
            .returning({ id: enrolments.id, state: enrolments.state });
          // A program that knew of them is told to forget, by what is nobody any more.
          if (gone && gone.state !== 'draft')
            await tellEndpoints(turn.rows, {
              ...{ kind: 'enrolment.erased', key: gone.id, edition: turn.edition, personId: null },
              data: { enrolment: gone.id, edition: turn.edition.slug },
              now: turn.now,
            });
          return yes(null);
        });
        if (!gone.ok && gone.reason === 'busy')
          throw new Error('An edition was too busy to let somebody go.');
      }
    },
  };
};
