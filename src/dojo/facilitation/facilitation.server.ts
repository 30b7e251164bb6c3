import { createHash } from 'node:crypto';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import type { editions } from '../editions/tables.server.ts';
import { CALM } from '../sessions/mail-kind.server.ts';
import { PARTS, type Part } from '../sessions/session.ts';
import { partsMail } from './mail-kind.server.ts';
import { type Given, inEdition, passParts, type Rows } from './passing.server.ts';
import { type Plan, type PlannedSession, planOf } from './plan.server.ts';
import type { Proposed } from './rotation.ts';
import { holderOf, type Place, writePlace } from './trade.ts';
import { createTrading, type Trading } from './trading.server.ts';

type Edition = typeof editions.$inferSelect;

export interface Facilitation extends Trading {
  plan(edition: Pick<Edition, 'id' | 'zone'>): Promise<Plan>;
  /** Gives the parts that were proposed when the key was made, or none if anything else would be proposed now (F2). */
  accept(editionId: string, key: string, by: string): Promise<Verdict<null, 'changed' | 'nothing'>>;
  /** A host says who has both parts of a session: somebody of the edition, or nobody. */
  give(
    editionId: string,
    sessionId: string,
    holders: Readonly<Record<Part, string | null>>,
    by: string,
  ): Promise<Verdict<null, 'no-such-session' | 'not-a-member' | 'both-parts'>>;
}

/** Names a proposal by what it would change, so that what is accepted is what was read. */
export const keyOf = ({ sessions: all, proposed }: Pick<Plan, 'sessions' | 'proposed'>): string =>
  createHash('sha256')
    .update(JSON.stringify(givenBy(all, proposed).map(({ place, to }) => [writePlace(place), to])))
    .digest('base64url')
    .slice(0, 22);

/** The parts that a proposal gives to somebody. */
export const givenBy = (
  all: readonly PlannedSession[],
  proposed: readonly Proposed[],
): readonly (Given & { readonly to: string })[] =>
  proposed.flatMap(({ id, facilitator, coFacilitator }) => {
    const session = all.find((one) => one.id === id)!;
    return PARTS.flatMap((part) => {
      const to = part === 'facilitator' ? facilitator : coFacilitator;
      return to === null || holderOf(session, part) !== null
        ? []
        : [{ place: { sessionId: id, part }, from: null, to }];
    });
  });

/** Who facilitates, in PostgreSQL. */
export const createFacilitation = (
  orm: NodePgDatabase,
  random: () => number,
  now: () => Date,
): Facilitation => {
  const tools = { orm, now };

  /** The parts that somebody has before them. */
  const partsOf = ({ sessions: all }: Pick<Plan, 'sessions'>, personId: string): readonly string[] =>
    all
      .filter(({ isAhead }) => isAhead)
      .flatMap((session) =>
        PARTS.filter((part) => holderOf(session, part) === personId).map((part) =>
          writePlace({ sessionId: session.id, part }),
        ),
      );

  /** Tells those whose parts a host changed, once for all that follows in a little while [M4]. */
  const tellParts = async (
    rows: Rows,
    edition: Edition,
    plan: Plan,
    given: readonly Given[],
    { byId, at, revision }: { readonly byId: string; readonly at: Date; readonly revision: number },
  ): Promise<void> => {
    if (edition.status === 'draft') return;
    const isAhead = ({ sessionId }: Place) =>
      plan.sessions.some((one) => one.id === sessionId && one.isAhead);
    const concerned = new Set(
      given.filter(({ place }) => isAhead(place)).flatMap(({ from, to }) => [from, to]),
    );
    for (const person of concerned) {
      if (person === null || person === byId) continue;
      await enqueueMail(rows, partsMail, {
        ...{ to: { person }, subject: edition.id, revision, now: at },
        data: { edition: edition.id, was: [...partsOf(plan, person)] },
        notBefore: new Date(at.getTime() + CALM),
        merge: (waiting, fresh) => ({ ...fresh, was: waiting.was }),
      });
    }
  };

  return {
    plan: (edition) => planOf(orm, edition, now()),

    accept: (editionId, key, byId) =>
      inEdition<'changed' | 'nothing'>(tools, editionId, async (rows, edition, plan, at) => {
        if (key !== keyOf(plan)) return no('changed');
        const given = givenBy(plan.sessions, plan.proposed);
        if (given.length === 0) return no('nothing');
        const revision = await passParts(rows, edition, given, { way: 'rotation', byId, at });
        await tellParts(rows, edition, plan, given, { byId, at, revision });
        return yes(null);
      }),

    give: (editionId, sessionId, holders, byId) =>
      inEdition<'no-such-session' | 'not-a-member' | 'both-parts'>(
        tools,
        editionId,
        async (rows, edition, plan, at) => {
          const session = plan.sessions.find(({ id }) => id === sessionId);
          if (!session || session.cancelledAt) return no('no-such-session');
          const given = PARTS.map((part) => ({
            ...{ place: { sessionId, part }, from: holderOf(session, part), to: holders[part] },
          })).filter(({ from, to }) => from !== to);
          if (given.some(({ to }) => to !== null && !plan.members.some(({ id }) => id === to)))
            return no('not-a-member');
          const [first, second] = PARTS.map((part) => holders[part]);
          if (first !== null && first === second) return no('both-parts');
          if (given.length === 0) return yes(null);
          const revision = await passParts(rows, edition, given, { way: 'host', byId, at });
          await tellParts(rows, edition, plan, given, { byId, at, revision });
          return yes(null);
        },
      ),

    ...createTrading(orm, random, now),
  };
};
