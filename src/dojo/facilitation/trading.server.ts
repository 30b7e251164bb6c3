import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import { answerMail, returnMail, tradeMail } from './mail-kind.server.ts';
import { inEdition, passParts, type Rows } from './passing.server.ts';
import { type Plan, type Trade, tradeOf } from './plan.server.ts';
import { trades } from './tables.server.ts';
import { type Asked, holderOf, mayTrade, type Place, type TradeRefusal } from './trade.ts';

/** What people do with the turns that are theirs. */
export interface Trading {
  /** Offers one's part for another's (F6), or to somebody for nothing (F9); they are asked by mail. */
  offer(
    editionId: string,
    byId: string,
    given: Place,
    asked: Asked,
  ): Promise<Verdict<null, TradeRefusal | 'offered-already'>>;
  /** The other says yes or no. Yes holds only if the parts are still theirs. */
  answer(
    editionId: string,
    tradeId: string,
    personId: string,
    says: 'accepted' | 'declined',
  ): Promise<Verdict<null, TradeRefusal | 'answered'>>;
  /** Who offered it thinks better of it. */
  withdraw(editionId: string, tradeId: string, personId: string): Promise<void>;
  /** Gives one's part back: it is nobody's, and hosts are mailed (F10). */
  giveBack(
    editionId: string,
    personId: string,
    place: Place,
  ): Promise<Verdict<null, 'not-theirs' | 'too-late'>>;
}

const holderIn = ({ sessions }: Pick<Plan, 'sessions'>, { sessionId, part }: Place): string | null => {
  const session = sessions.find(({ id }) => id === sessionId);
  return session ? holderOf(session, part) : null;
};

/** Trades, gifts and returns in PostgreSQL. */
export const createTrading = (orm: NodePgDatabase, random: () => number, now: () => Date): Trading => {
  const tools = { orm, now };

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
    offer: (editionId, byId, given, asked) =>
      inEdition<TradeRefusal | 'offered-already'>(tools, editionId, async (rows, edition, plan, at) => {
        const wanted = 'wanted' in asked ? asked.wanted : null;
        const toId = 'wanted' in asked ? holderIn(plan, asked.wanted) : asked.toId;
        if (toId === null) return no('not-theirs');
        const may = mayTrade({ byId, toId, given, wanted }, plan.sessions, plan.members);
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
          ...{ wantedSessionId: wanted?.sessionId ?? null, wantedPart: wanted?.part ?? null },
        });
        if (edition.status !== 'draft')
          await enqueueMail(rows, tradeMail, {
            ...{ to: { person: toId }, subject: id, revision: 'offered', data: { trade: id }, now: at },
          });
        return yes(null);
      }),

    answer: (editionId, tradeId, personId, says) =>
      inEdition<TradeRefusal | 'answered'>(tools, editionId, async (rows, edition, plan, at) => {
        const trade = await tradeIn(rows, editionId, tradeId);
        if (!trade || trade.toId !== personId) return no('not-theirs');
        if (trade.state !== 'open') return trade.state === says ? yes(null) : no('answered');
        if (says === 'accepted') {
          const parts = tradeOf(trade);
          const may = mayTrade(parts, plan.sessions, plan.members);
          if (!may.ok) return may;
          const { byId, toId, given, wanted } = parts;
          const passed = [
            { place: given, from: byId, to: toId },
            ...(wanted ? [{ place: wanted, from: toId, to: byId }] : []),
          ];
          await passParts(rows, edition, passed, { way: wanted ? 'trade' : 'gift', byId: personId, at });
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

    giveBack: (editionId, personId, place) =>
      inEdition<'not-theirs' | 'too-late'>(tools, editionId, async (rows, edition, plan, at) => {
        if (holderIn(plan, place) !== personId) return no('not-theirs');
        if (!plan.sessions.some(({ id, isAhead }) => id === place.sessionId && isAhead))
          return no('too-late');
        const given = [{ place, from: personId, to: null }];
        const change = await passParts(rows, edition, given, { way: 'return', byId: personId, at });
        if (edition.status === 'draft') return yes(null);
        for (const { id: host, hosts } of plan.members)
          if (hosts && host !== personId)
            await enqueueMail(rows, returnMail, {
              ...{ to: { person: host }, subject: edition.id, revision: change, now: at },
              data: { edition: edition.id, change },
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
