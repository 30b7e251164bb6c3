/** What the acts of people and hosts are made of: one move of somebody, once, however often it is sent. */
import { and, eq } from 'drizzle-orm';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { isAllowed, type MoveName, type Reason, type State } from './enrolment.ts';
import { enrolmentMoves } from './tables.server.ts';
import {
  type Act,
  type Enrolment,
  enrolmentOf,
  inTurn,
  move,
  nextPlace,
  type Tools,
  type Turn,
} from './turn.server.ts';

/** What any act can meet. */
export type Always = 'busy' | 'no-such-edition';
export type MoveRefusal = Always | 'not-enrolled' | 'not-now';

export const byPerson = (byId: string, key: string | undefined, why = ''): Act => ({
  ...{ by: 'person', byId, key, why },
});
export const byHost = (byId: string, why: string): Act => ({ by: 'host', byId, why });

/** The same act sent again: it was done, and its answer is how things stand [S5]. */
export const wasDone = async (
  { rows }: Turn,
  enrolment: Enrolment | null,
  key: string | undefined,
): Promise<boolean> => {
  if (!enrolment || key === undefined) return false;
  return (
    (await rows.$count(
      enrolmentMoves,
      and(eq(enrolmentMoves.enrolmentId, enrolment.id), eq(enrolmentMoves.key, key)),
    )) > 0
  );
};

interface OneMove<R extends string> {
  readonly editionId: string;
  readonly personId: string;
  readonly name: MoveName;
  readonly act: Act;
  readonly to: (turn: Turn, enrolment: Enrolment) => Promise<Verdict<State, R>>;
  /** States in which there is nothing left to do. */
  readonly done: readonly State[];
  readonly reason?: Reason;
}

/** One move of somebody who is there already. */
export const moveOne = <R extends string = never>(
  tools: Tools,
  { editionId, personId, name, act, to: decide, done, reason }: OneMove<R>,
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
      ...(reason ? { reason } : {}),
    };
    return yes(await move(turn, enrolment, enrolment.state, name, { to: to.value, set }, act));
  }) as Promise<Verdict<Enrolment, MoveRefusal | R>>;
