import { and, asc, eq, ne, notInArray, sql } from 'drizzle-orm';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { MOST_SEATS } from '../editions/edition.ts';
import { editions } from '../editions/tables.server.ts';
import type { Doing } from '../people/person.ts';
import { people } from '../people/tables.server.ts';
import { isHidden, isOpen } from '../selection/selection.ts';
import { tellEndpoints } from '../webhooks/happened.server.ts';
import type { Application } from './application.ts';
import {
  type ApplyRefusal,
  type By,
  freeSeats,
  type Ground,
  isAllowed,
  type MoveName,
  mayApply,
  offersDue,
  type Reason,
  type State,
  whereTo,
} from './enrolment.ts';
import { enrolmentMoves, enrolments, enrolmentVersions, seats } from './tables.server.ts';
import {
  type Act,
  begin,
  type Enrolment,
  editionsDue,
  enrolmentOf,
  groundOf,
  inTurn,
  isBehind,
  loseProducts,
  move,
  nextPlace,
  rankOf,
  type Tools,
  type Turn,
  waitingOf,
} from './turn.server.ts';

type Always = 'busy' | 'no-such-edition';
export type MoveRefusal = Always | 'not-enrolled' | 'not-now';

/** What a change of the seats would do, or did: who is offered one, and thereby mailed [S6]. */
export interface CapacityChange {
  readonly capacity: number;
  /** Person ids, in order. */
  readonly offered: readonly string[];
}

/** What the person concerned reads; what hosts sort among themselves is not in it [A2]. */
export interface Standing {
  readonly state: State;
  readonly rank: number | null;
  readonly offerEndsAt: Date | null;
  readonly shown: boolean;
  readonly log: readonly {
    readonly move: MoveName;
    readonly by: By;
    readonly why: string;
    readonly at: Date;
  }[];
}

/** Somebody on the dashboard. Who it is stays empty while a blind selection hides it [A5]. */
export interface Listed {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly state: State;
  readonly doing: Doing | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly changedAt: Date;
  readonly place: Place;
}

/** Where somebody stands in the order of an edition [W1]. */
interface Place {
  readonly priority: number;
  /** Milliseconds. */
  readonly at: number;
  readonly turn: number;
}

/** So many, behind a place. */
interface Part {
  readonly limit: number;
  readonly after: Place | null;
}

export interface Enrolments {
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
  /** Other answers after they were sent: the earlier wording stays [A8]. */
  amend(
    editionId: string,
    personId: string,
    answers: Application['answers'],
  ): Promise<Verdict<Enrolment, MoveRefusal>>;
  accept(editionId: string, personId: string, key?: string): Promise<Verdict<Enrolment, MoveRefusal>>;
  turnDown(editionId: string, personId: string, key?: string): Promise<Verdict<Enrolment, MoveRefusal>>;
  withdraw(
    editionId: string,
    personId: string,
    why?: string,
    key?: string,
  ): Promise<Verdict<Enrolment, MoveRefusal>>;
  show(editionId: string, personId: string, shown: boolean): Promise<void>;
  /** A host gives somebody a seat; beyond the capacity only as an extra one. */
  seat(
    editionId: string,
    personId: string,
    host: string,
    options: { readonly extra: boolean; readonly why: string },
  ): Promise<Verdict<Enrolment, MoveRefusal | 'full' | 'by-release'>>;
  /** A host offers a free seat to somebody who applied or waits. */
  invite(
    editionId: string,
    personId: string,
    host: string,
    why: string,
  ): Promise<Verdict<Enrolment, MoveRefusal | 'full' | 'by-release'>>;
  decline(
    editionId: string,
    personId: string,
    host: string,
    reason: Reason,
    why: string,
  ): Promise<Verdict<Enrolment, MoveRefusal | 'by-release'>>;
  changeCapacity(
    editionId: string,
    capacity: number,
    options: { readonly dryRun: boolean },
  ): Promise<
    | Verdict<CapacityChange, Always | 'how-many'>
    | { ok: false; reason: 'occupied'; people: readonly string[] }
  >;
  pause(editionId: string, paused: boolean): Promise<Verdict<null, Always>>;
  /** Takes somebody out of every edition, in the transaction in which their account goes; what they freed is offered on. */
  erase(personId: string, rows?: Tools['orm'] | Turn['rows']): Promise<void>;
  /** How things stand at this moment, for a page; null for no such edition. */
  ground(editionId: string): Promise<Ground | null>;
  /** Where somebody stands, and how they came there; null for who never came. */
  standing(editionId: string, personId: string): Promise<Standing | null>;
  /** Everybody who is or was on the way to a seat, as this host may see them; a part of them where one is asked for. */
  list(editionId: string, host: string, part?: Part): Promise<readonly Listed[]>;
  /** What the clock has to do, done; twice is as once [W10]. */
  sweep(): Promise<void>;
}

/** Enrolments in PostgreSQL. */
export const createEnrolments = (tools: Tools): Enrolments => {
  const { orm, now } = tools;

  /** The same act sent again: it was done, and its answer is how things stand [S5]. */
  const wasDone = async ({ rows }: Turn, enrolment: Enrolment | null, key: string | undefined) => {
    if (!enrolment || key === undefined) return false;
    return (
      (await rows.$count(
        enrolmentMoves,
        and(eq(enrolmentMoves.enrolmentId, enrolment.id), eq(enrolmentMoves.key, key)),
      )) > 0
    );
  };

  const keepVersion = async ({ rows, now: at }: Turn, { id, version, answers }: Enrolment) => {
    await rows
      .insert(enrolmentVersions)
      .values({ enrolmentId: id, version, answers, at })
      .onConflictDoNothing();
  };

  /** One move of somebody who is there already. `done`: states in which there is nothing left to do. */
  const moveOne = <R extends string = never>(
    editionId: string,
    personId: string,
    name: MoveName,
    act: Act,
    decide: (turn: Turn, enrolment: Enrolment) => Promise<Verdict<State, R>>,
    done: readonly State[] = [],
    options: { readonly extra?: boolean; readonly reason?: Reason } = {},
  ): Promise<Verdict<Enrolment, MoveRefusal | R>> =>
    inTurn<Enrolment, 'not-enrolled' | 'not-now' | R>(tools, editionId, async (turn) => {
      const enrolment = await enrolmentOf(turn, personId);
      if (!enrolment) return no('not-enrolled');
      if ((await wasDone(turn, enrolment, act.key)) || done.includes(enrolment.state)) return yes(enrolment);
      if (!isAllowed(name, act.by, enrolment.state)) return no('not-now');
      const to = await decide(turn, enrolment);
      if (!to.ok) return to;
      // A place that is given anew is at the end.
      const set = {
        ...(to.value === 'waitlisted' ? await nextPlace(turn) : {}),
        ...(options.reason ? { reason: options.reason } : {}),
      };
      return yes(
        await move(turn, enrolment, enrolment.state, name, { to: to.value, extra: options.extra, set }, act),
      );
    }) as Promise<Verdict<Enrolment, MoveRefusal | R>>;

  const always = (to: State) => async () => yes(to);
  // With selection everybody is answered together: nobody is given a word apart [A2].
  const isAnsweredTogether = ({ edition }: Turn, state: State) =>
    edition.mode === 'selection' && isOpen(state);
  const unlessTogether =
    <R extends string>(decide: (turn: Turn) => Promise<Verdict<State, R>>) =>
    async (turn: Turn, { state }: Enrolment): Promise<Verdict<State, R | 'by-release'>> =>
      isAnsweredTogether(turn, state) ? no('by-release') : decide(turn);
  const ifFree = (to: State) => async (turn: Turn) =>
    freeSeats(await groundOf(turn)) > 0 ? yes(to) : no('full');

  const host = (byId: string, why: string): Act => ({ by: 'host', byId, why });
  const person = (byId: string, key: string | undefined, why = ''): Act => ({ by: 'person', byId, key, why });

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
        const version = there && there.state !== 'draft' ? there.version + 1 : begun.version;
        const place = there ? await nextPlace(turn) : {};
        const wish = { answers, doing, shown, version };
        await turn.rows.update(enrolments).set(wish).where(eq(enrolments.id, begun.id));
        const moved = await move(
          turn,
          begun,
          there?.state ?? null,
          'apply',
          { to: whereTo(ground), set: place },
          person(personId, key),
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
        return yes(await move(turn, kept, from, 'save', { to: 'draft' }, person(personId, undefined)));
      }),

    amend: (editionId, personId, answers) =>
      inTurn(tools, editionId, async (turn) => {
        const there = await enrolmentOf(turn, personId);
        if (!there) return no('not-enrolled');
        if (there.state !== 'applied' && there.state !== 'shortlisted') return no('not-now');
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
        const act = person(personId, key);
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
      moveOne(editionId, personId, 'turn-down', person(personId, key), always('withdrawn'), ['withdrawn']),

    withdraw: (editionId, personId, why = '', key) =>
      moveOne(editionId, personId, 'withdraw', person(personId, key, why), always('withdrawn'), [
        'withdrawn',
      ]),

    async show(editionId, personId, shown) {
      await orm
        .update(enrolments)
        .set({ shown })
        .where(and(eq(enrolments.editionId, editionId), eq(enrolments.personId, personId)));
    },

    seat: (editionId, personId, by, { extra, why }) =>
      inTurn(tools, editionId, async (turn) => {
        const there = await enrolmentOf(turn, personId);
        if (there?.state === 'seated') return yes(there);
        if (there && !isAllowed('seat', 'host', there.state)) return no('not-now');
        if (there && isAnsweredTogether(turn, there.state)) return no('by-release');
        if (!extra && freeSeats(await groundOf(turn)) === 0) return no('full');
        const begun = there ?? (await begin(turn, personId, { answers: {}, doing: null, shown: false }));
        const step = { to: 'seated', extra } as const;
        return yes(await move(turn, begun, there?.state ?? null, 'seat', step, host(by, why)));
      }),

    invite: (editionId, personId, by, why) =>
      moveOne(editionId, personId, 'invite', host(by, why), unlessTogether(ifFree('offered')), [
        'offered',
        'seated',
      ]),

    decline: (editionId, personId, by, reason, why) =>
      moveOne(
        editionId,
        personId,
        'decline',
        host(by, why),
        unlessTogether<never>(always('declined')),
        ['declined'],
        {
          reason,
        },
      ),

    changeCapacity: (editionId, capacity, { dryRun }) => {
      if (!Number.isInteger(capacity) || capacity < 1 || capacity > MOST_SEATS)
        return Promise.resolve(no('how-many'));
      let people: readonly string[] = [];
      return inTurn<CapacityChange, 'occupied'>(tools, editionId, async (turn) => {
        const ground = { ...(await groundOf(turn)), capacity };
        if (ground.taken > capacity) {
          const held = await turn.rows
            .select({ personId: seats.personId })
            .from(seats)
            .where(and(eq(seats.editionId, editionId), eq(seats.extra, false)))
            .orderBy(asc(seats.at), asc(seats.number));
          people = held.map(({ personId }) => personId);
          return no('occupied');
        }
        const next = await waitingOf(turn, offersDue(ground, turn.now));
        if (!dryRun)
          await turn.rows
            .update(editions)
            .set({ capacity, revision: sql`${editions.revision} + 1`, changedAt: turn.now })
            .where(eq(editions.id, editionId));
        return yes({ capacity, offered: next.map(({ personId }) => personId) });
      }).then((answer) =>
        !answer.ok && answer.reason === 'occupied' ? { ok: false, reason: 'occupied', people } : answer,
      ) as ReturnType<Enrolments['changeCapacity']>;
    },

    pause: (editionId, paused) =>
      inTurn(tools, editionId, async (turn) => {
        await turn.rows.update(editions).set({ paused }).where(eq(editions.id, editionId));
        return yes(null);
      }),

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

    async ground(editionId) {
      const [edition] = await orm.select().from(editions).where(eq(editions.id, editionId));
      return edition ? groundOf({ rows: orm, edition }) : null;
    },

    async standing(editionId, personId) {
      const [own] = await orm
        .select()
        .from(enrolments)
        .where(and(eq(enrolments.editionId, editionId), eq(enrolments.personId, personId)));
      if (!own) return null;
      const { move: name, by, why, at } = enrolmentMoves;
      const log = await orm
        .select({ move: name, by, why, at })
        .from(enrolmentMoves)
        .where(and(eq(enrolmentMoves.enrolmentId, own.id), notInArray(name, ['shortlist', 'unlist'])))
        .orderBy(asc(enrolmentMoves.id));
      const [edition] = await orm
        .select({ mode: editions.mode })
        .from(editions)
        .where(eq(editions.id, editionId));
      const { state, offerEndsAt, shown } = own;
      // That hosts look closer at somebody is no decision yet.
      const seen = state === 'shortlisted' ? 'applied' : state;
      // Whom hosts choose stands in no queue [W11].
      const rank = edition?.mode === 'first-come' ? await rankOf(orm, own) : null;
      return { state: seen, rank, offerEndsAt, shown, log };
    },

    async list(editionId, host, part) {
      const behind = part?.after && isBehind(part.after);
      const asked = orm
        .select({
          id: enrolments.id,
          personId: enrolments.personId,
          name: people.name,
          state: enrolments.state,
          doing: enrolments.doing,
          answers: enrolments.answers,
          changedAt: enrolments.changedAt,
          blind: editions.blind,
          priority: enrolments.priority,
          firstClickAt: enrolments.firstClickAt,
          turn: enrolments.turn,
        })
        .from(enrolments)
        .innerJoin(people, eq(people.id, enrolments.personId))
        .innerJoin(editions, eq(editions.id, enrolments.editionId))
        .where(and(eq(enrolments.editionId, editionId), ne(enrolments.state, 'draft'), behind || undefined))
        .orderBy(asc(enrolments.priority), asc(enrolments.firstClickAt), asc(enrolments.turn));
      const rows = await (part ? asked.limit(part.limit) : asked);
      return rows.map(({ blind, priority, firstClickAt, turn, ...one }) => ({
        ...one,
        place: { priority, at: firstClickAt.getTime(), turn },
        ...(isHidden(blind, one.state) ? { personId: null, name: '' } : {}),
        // Who hosts and applies is told no sooner than the others what hosts think of them.
        state: one.personId === host && one.state === 'shortlisted' ? 'applied' : one.state,
      }));
    },

    async sweep() {
      for (const id of await editionsDue(orm, now())) await inTurn(tools, id, async () => yes(null));
    },
  };
};
