import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import { editions } from '../editions/tables.server.ts';
import { CALM } from '../sessions/mail-kind.server.ts';
import { PARTS, type Part } from '../sessions/session.ts';
import { sessions } from '../sessions/tables.server.ts';
import { answerMail, partsMail, tradeMail } from './mail-kind.server.ts';
import { type Plan, type PlannedSession, planOf, type Trade, tradeOf } from './plan.server.ts';
import type { Proposed } from './rotation.ts';
import { facilitationChanges, trades } from './tables.server.ts';
import { holderOf, mayTrade, type Place, type TradeRefusal, type Way, writePlace } from './trade.ts';

type Rows = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];
type Edition = typeof editions.$inferSelect;

export interface Facilitation {
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
  /** Offers one's part for another's; the other is asked by mail (F6). */
  offer(
    editionId: string,
    byId: string,
    given: Place,
    wanted: Place,
  ): Promise<Verdict<null, TradeRefusal | 'offered-already'>>;
  /** The other says yes or no. Yes holds only if both still have their parts. */
  answer(
    editionId: string,
    tradeId: string,
    personId: string,
    says: 'accepted' | 'declined',
  ): Promise<Verdict<null, TradeRefusal | 'answered'>>;
  /** Who offered it thinks better of it. */
  withdraw(editionId: string, tradeId: string, personId: string): Promise<void>;
}

/** Names a proposal by what it would change, so that what is accepted is what was read. */
export const keyOf = ({ sessions: all, proposed }: Pick<Plan, 'sessions' | 'proposed'>): string =>
  createHash('sha256')
    .update(JSON.stringify(givenBy(all, proposed).map(({ place, to }) => [writePlace(place), to])))
    .digest('base64url')
    .slice(0, 22);

interface Given {
  readonly place: Place;
  readonly from: string | null;
  readonly to: string | null;
}

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
  /** One change of an edition's parts: nobody else changes them meanwhile. */
  const inEdition = <R extends string>(
    editionId: string,
    act: (rows: Rows, edition: Edition, plan: Plan, at: Date) => Promise<Verdict<null, R>>,
  ): Promise<Verdict<null, R>> =>
    orm.transaction(async (rows) => {
      const [edition] = await rows.select().from(editions).where(eq(editions.id, editionId)).for('update');
      if (!edition) throw new Error('Nobody facilitates in an edition that is not there.');
      const at = now();
      return act(rows, edition, await planOf(rows, edition, at), at);
    });

  /** Passes parts on. Calendars do not show who facilitates: nothing of theirs changes (F7, C2). */
  const pass = async (
    rows: Rows,
    given: readonly Given[],
    { way, byId, at }: { readonly way: Way; readonly byId: string; readonly at: Date },
  ): Promise<number> => {
    let last = 0;
    for (const { place, from, to } of given) {
      const { sessionId, part } = place;
      const set = part === 'facilitator' ? { facilitatorId: to } : { coFacilitatorId: to };
      await rows.update(sessions).set(set).where(eq(sessions.id, sessionId));
      const change = { sessionId, part, fromId: from, toId: to, way, byId, at };
      const [row] = await rows.insert(facilitationChanges).values(change).returning();
      last = row!.id;
    }
    return last;
  };

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

  const tradeIn = async (rows: Rows, editionId: string, tradeId: string): Promise<Trade | null> => {
    const [trade] = await rows
      .select()
      .from(trades)
      .where(and(eq(trades.id, tradeId), eq(trades.editionId, editionId)))
      // Who offered it may be thinking better of it at this moment.
      .for('update');
    return trade ?? null;
  };

  return {
    plan: (edition) => planOf(orm, edition, now()),

    accept: (editionId, key, byId) =>
      inEdition<'changed' | 'nothing'>(editionId, async (rows, edition, plan, at) => {
        if (key !== keyOf(plan)) return no('changed');
        const given = givenBy(plan.sessions, plan.proposed);
        if (given.length === 0) return no('nothing');
        const revision = await pass(rows, given, { way: 'rotation', byId, at });
        await tellParts(rows, edition, plan, given, { byId, at, revision });
        return yes(null);
      }),

    give: (editionId, sessionId, holders, byId) =>
      inEdition<'no-such-session' | 'not-a-member' | 'both-parts'>(
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
          const revision = await pass(rows, given, { way: 'host', byId, at });
          await tellParts(rows, edition, plan, given, { byId, at, revision });
          return yes(null);
        },
      ),

    offer: (editionId, byId, given, wanted) =>
      inEdition<TradeRefusal | 'offered-already'>(editionId, async (rows, edition, plan, at) => {
        const other = plan.sessions.find(({ id }) => id === wanted.sessionId);
        const toId = other ? holderOf(other, wanted.part) : null;
        if (toId === null) return no('not-theirs');
        const may = mayTrade({ byId, toId, given, wanted }, plan.sessions);
        if (!may.ok) return may;
        const isGiven = (trade: Trade) =>
          trade.givenSessionId === given.sessionId && trade.givenPart === given.part;
        if (plan.trades.some(isGiven)) return no('offered-already');
        // What was offered by who had this part before, or of a part that has moved on, is over.
        await rows
          .update(trades)
          .set({ state: 'withdrawn', answeredAt: at })
          .where(
            and(
              eq(trades.givenSessionId, given.sessionId),
              eq(trades.givenPart, given.part),
              eq(trades.state, 'open'),
            ),
          );
        const id = makeId(random);
        await rows.insert(trades).values({
          ...{ id, editionId, byId, toId, state: 'open', at },
          ...{ givenSessionId: given.sessionId, givenPart: given.part },
          ...{ wantedSessionId: wanted.sessionId, wantedPart: wanted.part },
        });
        if (edition.status !== 'draft')
          await enqueueMail(rows, tradeMail, {
            ...{ to: { person: toId }, subject: id, revision: 'offered', data: { trade: id }, now: at },
          });
        return yes(null);
      }),

    answer: (editionId, tradeId, personId, says) =>
      inEdition<TradeRefusal | 'answered'>(editionId, async (rows, edition, plan, at) => {
        const trade = await tradeIn(rows, editionId, tradeId);
        if (!trade || trade.toId !== personId) return no('not-theirs');
        if (trade.state !== 'open') return trade.state === says ? yes(null) : no('answered');
        if (says === 'accepted') {
          const parts = tradeOf(trade);
          const may = mayTrade(parts, plan.sessions);
          if (!may.ok) return may;
          const given = [
            { place: parts.given, from: trade.byId, to: trade.toId },
            { place: parts.wanted, from: trade.toId, to: trade.byId },
          ];
          await pass(rows, given, { way: 'trade', byId: personId, at });
        }
        await rows.update(trades).set({ state: says, answeredAt: at }).where(eq(trades.id, tradeId));
        if (edition.status !== 'draft')
          await enqueueMail(rows, answerMail, {
            ...{
              to: { person: trade.byId },
              subject: tradeId,
              revision: says,
              data: { trade: tradeId },
              now: at,
            },
          });
        return yes(null);
      }),

    async withdraw(editionId, tradeId, personId) {
      await orm
        .update(trades)
        .set({ state: 'withdrawn', answeredAt: now() })
        .where(
          and(
            ...[eq(trades.id, tradeId), eq(trades.editionId, editionId)],
            ...[eq(trades.byId, personId), eq(trades.state, 'open')],
          ),
        );
    },
  };
};
