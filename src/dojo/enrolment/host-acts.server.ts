import { and, asc, eq, sql } from 'drizzle-orm';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { MOST_SEATS } from '../editions/edition.ts';
import { editions } from '../editions/tables.server.ts';
import { isOpen } from '../selection/selection.ts';
import { freeSeats, isAllowed, offersDue, type Reason, type State } from './enrolment.ts';
import { type Always, byHost, type MoveRefusal, moveOne } from './one-move.server.ts';
import { seats } from './tables.server.ts';
import {
  begin,
  type Enrolment,
  enrolmentOf,
  groundOf,
  inTurn,
  move,
  type Tools,
  type Turn,
  waitingOf,
} from './turn.server.ts';

/** What a change of the seats would do, or did: who is offered one, and thereby mailed [S6]. */
export interface CapacityChange {
  readonly capacity: number;
  /** Person ids, in order. */
  readonly offered: readonly string[];
}

/** What hosts do about the seats of an edition. */
export interface HostActs {
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
  /** While it is paused no seat is given or offered by itself [W8]. */
  pause(editionId: string, paused: boolean): Promise<Verdict<null, Always>>;
}

// With selection everybody is answered together: nobody is given a word apart [A2].
const isAnsweredTogether = ({ edition }: Turn, state: State) => edition.mode === 'selection' && isOpen(state);
const unlessTogether =
  <R extends string>(decide: (turn: Turn) => Promise<Verdict<State, R>>) =>
  async (turn: Turn, { state }: Enrolment): Promise<Verdict<State, R | 'by-release'>> =>
    isAnsweredTogether(turn, state) ? no('by-release') : decide(turn);
const ifFree = async (turn: Turn) =>
  freeSeats(await groundOf(turn)) > 0 ? yes('offered' as const) : no('full');

export const hostActs = (tools: Tools): HostActs => ({
  seat: (editionId, personId, by, { extra, why }) =>
    inTurn(tools, editionId, async (turn) => {
      const there = await enrolmentOf(turn, personId);
      if (there?.state === 'seated') return yes(there);
      if (there && !isAllowed('seat', 'host', there.state)) return no('not-now');
      if (there && isAnsweredTogether(turn, there.state)) return no('by-release');
      if (!extra && freeSeats(await groundOf(turn)) === 0) return no('full');
      const begun = there ?? (await begin(turn, personId, { answers: {}, doing: null, shown: false }));
      const step = { to: 'seated', extra } as const;
      return yes(await move(turn, begun, there?.state ?? null, 'seat', step, byHost(by, why)));
    }),

  invite: (editionId, personId, by, why) =>
    moveOne(tools, {
      ...{ editionId, personId, name: 'invite', act: byHost(by, why) },
      ...{ to: unlessTogether(ifFree), done: ['offered', 'seated'] },
    }),

  decline: (editionId, personId, by, reason, why) =>
    moveOne(tools, {
      ...{ editionId, personId, name: 'decline', act: byHost(by, why), reason },
      ...{ to: unlessTogether<never>(async () => yes('declined')), done: ['declined'] },
    }),

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
    ) as ReturnType<HostActs['changeCapacity']>;
  },

  pause: (editionId, paused) =>
    inTurn(tools, editionId, async (turn) => {
      await turn.rows.update(editions).set({ paused }).where(eq(editions.id, editionId));
      return yes(null);
    }),
});
