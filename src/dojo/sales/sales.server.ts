import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { Purchase } from '#product/play/purchases.ts';
import type { PlayAt } from '../plays/observations.server.ts';
import type { Role } from '../plays/roles.ts';
import { playRoles } from '../plays/tables.server.ts';
import { visitors } from '../products/tables.server.ts';
import type { Visitor } from '../products/visitor.ts';
import { purchasesOf } from './purchases.ts';
import {
  decideMove,
  type Move,
  type MoveRefusal,
  type Outcome,
  pursesFor,
  SALE_BOUNDS,
  type Sale,
} from './sale.ts';
import { bids, purses, saleItems, saleMoves, sales } from './tables.server.ts';

/** Something to be sold: the piece that was dealt, and its price. */
export interface Offered {
  readonly piece: string;
  readonly price: number;
}

/** A line of the negotiation: what was moved or said. */
export interface SaleLine {
  readonly id: number;
  readonly by: string;
  readonly seat: number | null;
  readonly kind: Move['kind'];
  readonly piece: string | null;
  readonly to: number | null;
  readonly coins: number | null;
  readonly text: string | null;
  readonly at: Date;
}

/** A sale as somebody sees it. */
export interface SaleSeen extends Pick<Sale, 'closed' | 'items' | 'bids'> {
  readonly ratio: number;
  readonly purses: readonly { readonly seat: number; readonly name: string; readonly coins: number }[];
  readonly role: Role | null;
  /** The asker's seat; null for who has none. */
  readonly seat: number | null;
  /** The last lines, oldest first. */
  readonly lines: readonly SaleLine[];
}

export type OpenRefusal =
  | 'not-facilitator'
  | 'sale-open'
  | 'no-players'
  | 'nothing-for-sale'
  | 'wrong-prices';

export interface Sales {
  /** What was bought in a closed sale, with everything that was said for it; null while it is open, or when there is none. */
  purchases(at: PlayAt): Promise<readonly Purchase[] | null>;
  /** Null when none was opened. */
  see(at: PlayAt, visitor: string | null): Promise<SaleSeen | null>;
  open(
    at: PlayAt,
    visitor: Visitor,
    offered: readonly Offered[],
    ratio: number,
  ): Promise<Verdict<null, OpenRefusal>>;
  move(at: PlayAt, visitor: Visitor, move: Move): Promise<Verdict<null, MoveRefusal | 'no-sale'>>;
}

/** As many lines of the negotiation are shown. */
const LINES_SHOWN = 200;

type Rows = Pick<NodePgDatabase, 'select' | '$count' | 'execute' | 'insert' | 'update' | 'delete'>;
type Of = { productId: typeof sales.productId; playId: typeof sales.playId };

const of = (table: unknown, { product, play }: PlayAt) =>
  and(eq((table as Of).productId, product), eq((table as Of).playId, play));

const readSale = async (rows: Rows, at: PlayAt) => {
  const [sale] = await rows.select().from(sales).where(of(sales, at));
  if (!sale) return null;
  // One after the other: within a transaction there is one connection.
  const items = await rows.select().from(saleItems).where(of(saleItems, at)).orderBy(asc(saleItems.pieceId));
  const held = await rows.select().from(purses).where(of(purses, at)).orderBy(asc(purses.seat));
  const put = await rows.select().from(bids).where(of(bids, at)).orderBy(asc(bids.pieceId), asc(bids.seat));
  const said = await rows.$count(saleMoves, and(of(saleMoves, at), eq(saleMoves.kind, 'say')));
  const state: Sale = {
    closed: sale.closedAt !== null,
    items: items.map(({ pieceId, price, bought }) => ({ piece: pieceId, price, bought })),
    purses: held.map(({ seat, coins }) => ({ seat, coins })),
    bids: put.map(({ pieceId, seat, coins }) => ({ piece: pieceId, seat, coins })),
    said,
    moves: await rows.$count(saleMoves, of(saleMoves, at)),
  };
  return { state, held, ratio: sale.ratio };
};

const roleIn = async (rows: Rows, at: PlayAt, visitor: string): Promise<Role | null> => {
  const [own] = await rows
    .select({ role: playRoles.role })
    .from(playRoles)
    .where(and(of(playRoles, at), eq(playRoles.visitorId, visitor)));
  return own?.role ?? null;
};

const writeOutcome = async (rows: Rows, at: PlayAt, outcome: Outcome, now: Date): Promise<void> => {
  const { product: productId, play: playId } = at;
  for (const { seat, coins } of outcome.purses)
    await rows
      .update(purses)
      .set({ coins })
      .where(and(of(purses, at), eq(purses.seat, seat)));
  for (const { piece: pieceId, seat, coins } of outcome.bids)
    if (coins === 0)
      await rows.delete(bids).where(and(of(bids, at), eq(bids.pieceId, pieceId), eq(bids.seat, seat)));
    else
      await rows
        .insert(bids)
        .values({ productId, playId, pieceId, seat, coins })
        .onConflictDoUpdate({
          target: [bids.productId, bids.playId, bids.pieceId, bids.seat],
          set: { coins },
        });
  for (const { piece, bought } of outcome.items)
    await rows
      .update(saleItems)
      .set({ bought })
      .where(and(of(saleItems, at), eq(saleItems.pieceId, piece)));
  if (outcome.closes) await rows.update(sales).set({ closedAt: now }).where(of(sales, at));
};

/** Sales in PostgreSQL: each move is one transaction, decided on what no other move can change meanwhile. */
export const createSales = (orm: NodePgDatabase, now: () => Date): Sales => {
  const inTurn = <T>(at: PlayAt, act: (rows: Rows) => Promise<T>): Promise<T> =>
    orm.transaction(async (rows) => {
      await rows.execute(
        sql`select pg_advisory_xact_lock(hashtextextended(${`sale ${at.product} ${at.play}`}, 0))`,
      );
      return act(rows);
    });

  /** Who became a player after the opening sits down with an empty purse (S3). */
  const seatOf = async (rows: Rows, at: PlayAt, visitor: Visitor, role: Role | null, seats: number) => {
    const [own] = await rows
      .select({ seat: purses.seat })
      .from(purses)
      .where(and(of(purses, at), eq(purses.visitorId, visitor.id)));
    if (own || role !== 'player') return own?.seat ?? null;
    const { product: productId, play: playId } = at;
    const { id: visitorId, name } = visitor;
    await rows.insert(purses).values({ productId, playId, seat: seats + 1, visitorId, name, coins: 0 });
    return seats + 1;
  };

  return {
    async purchases(at) {
      const sale = await readSale(orm, at);
      if (!sale?.state.closed) return null;
      const lines = await orm
        .select()
        .from(saleMoves)
        .where(and(of(saleMoves, at), eq(saleMoves.kind, 'say')))
        .orderBy(asc(saleMoves.id));
      return purchasesOf({
        items: sale.state.items,
        bids: sale.state.bids,
        purses: sale.held,
        lines: lines.map(({ kind, pieceId: piece, by, text }) => ({ kind, piece, by, text })),
      });
    },

    async see(at, visitor) {
      const sale = await readSale(orm, at);
      if (!sale) return null;
      const lines = await orm
        .select()
        .from(saleMoves)
        .where(of(saleMoves, at))
        .orderBy(desc(saleMoves.id))
        .limit(LINES_SHOWN);
      return {
        closed: sale.state.closed,
        items: sale.state.items,
        bids: sale.state.bids,
        ratio: sale.ratio,
        purses: sale.held.map(({ seat, name, coins }) => ({ seat, name, coins })),
        role: visitor === null ? null : await roleIn(orm, at, visitor),
        seat: sale.held.find(({ visitorId }) => visitor !== null && visitorId === visitor)?.seat ?? null,
        lines: lines
          .reverse()
          .map(({ pieceId: piece, toSeat: to, id, by, seat, kind, coins, text, at: when }) => ({
            ...{ id, by, seat, kind, piece, to, coins, text },
            at: when,
          })),
      };
    },

    open: (at, visitor, offered, ratio) =>
      inTurn(at, async (rows) => {
        if ((await roleIn(rows, at, visitor.id)) !== 'facilitator') return no('not-facilitator');
        if ((await rows.$count(sales, of(sales, at))) > 0) return no('sale-open');
        if (offered.length === 0 || offered.length > SALE_BOUNDS.items) return no('nothing-for-sale');
        const fits = ({ price }: Offered) =>
          Number.isInteger(price) && price > 0 && price <= SALE_BOUNDS.price;
        if (!offered.every(fits)) return no('wrong-prices');
        const players = await rows
          .select({ visitorId: visitors.id, name: visitors.name })
          .from(playRoles)
          .innerJoin(visitors, eq(visitors.id, playRoles.visitorId))
          .where(and(of(playRoles, at), eq(playRoles.role, 'player')))
          .orderBy(asc(playRoles.at), asc(playRoles.visitorId));
        if (players.length === 0) return no('no-players');
        const { product: productId, play: playId } = at;
        const coins = pursesFor(
          offered.map(({ price }) => price),
          ratio,
          players.length,
        );
        await rows.insert(sales).values({ productId, playId, ratio, openedAt: now() });
        await rows
          .insert(saleItems)
          .values(offered.map(({ piece, price }) => ({ productId, playId, pieceId: piece, price })));
        await rows
          .insert(purses)
          .values(
            players.map((player, n) => ({ ...player, productId, playId, seat: n + 1, coins: coins[n]! })),
          );
        return yes(null);
      }),

    move: (at, visitor, move) =>
      inTurn(at, async (rows) => {
        const sale = await readSale(rows, at);
        if (!sale) return no('no-sale');
        const role = await roleIn(rows, at, visitor.id);
        const seat = sale.state.closed ? null : await seatOf(rows, at, visitor, role, sale.held.length);
        const known = sale.held.some((purse) => purse.seat === seat);
        const state =
          seat === null || known
            ? sale.state
            : { ...sale.state, purses: [...sale.state.purses, { seat, coins: 0 }] };
        const decided = decideMove(state, { role, seat }, move);
        if (!decided.ok) return decided;
        await writeOutcome(rows, at, decided.value, now());
        const { product: productId, play: playId } = at;
        await rows.insert(saleMoves).values({
          ...{ productId, playId, seat, by: visitor.name, kind: move.kind, at: now() },
          pieceId: 'piece' in move ? move.piece : null,
          toSeat: 'to' in move ? move.to : null,
          coins: 'coins' in move ? move.coins : null,
          text: 'text' in move ? move.text : null,
        });
        return yes(null);
      }),
  };
};
