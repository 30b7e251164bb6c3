import { no, type Verdict, yes } from '#core/verdict.ts';
import { MOST_FOR_SALE } from '#product/play/games.ts';
import type { Role } from '../plays/roles.ts';

export const SALE_BOUNDS = {
  items: MOST_FOR_SALE,
  price: 100_000,
  text: 1000,
  lines: 2000,
  moves: 20_000,
} as const;

/** Something for sale, by the id of its piece. */
export interface Item {
  readonly piece: string;
  /** Coins, 1 at least. */
  readonly price: number;
  readonly bought: boolean;
}

/** Coins that a player has not spent. Who holds it is known by their seat, counted from 1. */
export interface Purse {
  readonly seat: number;
  readonly coins: number;
}

/** Coins that a player has put on an item. */
export interface Bid {
  readonly piece: string;
  readonly seat: number;
  readonly coins: number;
}

/** The money of a play as it stands. */
export interface Sale {
  readonly closed: boolean;
  readonly items: readonly Item[];
  readonly purses: readonly Purse[];
  readonly bids: readonly Bid[];
  /** Lines said so far. */
  readonly said: number;
  /** Everything that was moved or said so far. */
  readonly moves: number;
}

/** Who asks: their role in the play and their seat, which players have. */
export interface Asker {
  readonly role: Role | null;
  readonly seat: number | null;
}

export type Move =
  | { readonly kind: 'bid' | 'take-back'; readonly piece: string; readonly coins: number }
  | { readonly kind: 'give'; readonly to: number; readonly coins: number }
  | { readonly kind: 'release'; readonly piece: string }
  /** An argument, about one item or about all. */
  | { readonly kind: 'say'; readonly text: string; readonly piece?: string | undefined }
  | { readonly kind: 'close' };

/** What a move changes: the purses, bids and items that are otherwise now; bids of 0 coins are gone. */
export interface Outcome {
  readonly purses: readonly Purse[];
  readonly bids: readonly Bid[];
  readonly items: readonly Item[];
  readonly closes: boolean;
}

export type MoveRefusal =
  | 'sale-closed'
  | 'not-playing'
  | 'not-facilitator'
  | 'no-such-item'
  | 'already-bought'
  | 'not-bought'
  | 'not-enough-coins'
  | 'price-met'
  | 'no-such-purse'
  | 'too-much-said';

const NOTHING: Outcome = { purses: [], bids: [], items: [], closes: false };

/** Purses for so many players: the ratio (percent) of all prices, no two of them more than a coin apart (S2). */
export const pursesFor = (prices: readonly number[], ratio: number, players: number): readonly number[] => {
  const handedOut = Math.floor((prices.reduce((sum, price) => sum + price, 0) * ratio) / 100);
  const each = Math.floor(handedOut / players);
  return Array.from({ length: players }, (_, at) => each + (at < handedOut - each * players ? 1 : 0));
};

const bidOf = ({ bids }: Sale, piece: string, seat: number): number =>
  bids.find((bid) => bid.piece === piece && bid.seat === seat)?.coins ?? 0;

/** Coins put on an item by everybody. */
export const putOn = ({ bids }: Pick<Sale, 'bids'>, piece: string): number =>
  bids.reduce((sum, bid) => sum + (bid.piece === piece ? bid.coins : 0), 0);

/** Decides a move (rules.md, S4 to S10). Coins are whole and at least 1: that is checked where they come in. */
export const decideMove = (sale: Sale, { role, seat }: Asker, move: Move): Verdict<Outcome, MoveRefusal> => {
  if (sale.closed) return no('sale-closed');
  // Who leads can always bring it to its end.
  if (sale.moves >= SALE_BOUNDS.moves && move.kind !== 'close') return no('too-much-said');
  const coinsOf = (at: number) => sale.purses.find((purse) => purse.seat === at)?.coins;
  switch (move.kind) {
    case 'close':
      return role === 'facilitator' ? yes({ ...NOTHING, closes: true }) : no('not-facilitator');
    case 'say':
      if (role !== 'player' && role !== 'facilitator') return no('not-playing');
      if (move.piece !== undefined && !sale.items.some(({ piece }) => piece === move.piece))
        return no('no-such-item');
      return sale.said >= SALE_BOUNDS.lines ? no('too-much-said') : yes(NOTHING);
    case 'release': {
      if (role !== 'facilitator') return no('not-facilitator');
      const item = sale.items.find(({ piece }) => piece === move.piece);
      if (!item) return no('no-such-item');
      if (!item.bought) return no('not-bought');
      const returned = sale.bids.filter(({ piece }) => piece === move.piece);
      return yes({
        ...NOTHING,
        purses: returned.map((bid) => ({ seat: bid.seat, coins: (coinsOf(bid.seat) ?? 0) + bid.coins })),
        bids: returned.map((bid) => ({ ...bid, coins: 0 })),
        items: [{ ...item, bought: false }],
      });
    }
  }
  const own = seat === null ? undefined : coinsOf(seat);
  if (role !== 'player' || seat === null || own === undefined) return no('not-playing');
  if (move.kind === 'give') {
    const theirs = coinsOf(move.to);
    if (theirs === undefined || move.to === seat) return no('no-such-purse');
    if (own < move.coins) return no('not-enough-coins');
    const purses = [
      { seat, coins: own - move.coins },
      { seat: move.to, coins: theirs + move.coins },
    ];
    return yes({ ...NOTHING, purses });
  }
  const item = sale.items.find(({ piece }) => piece === move.piece);
  if (!item) return no('no-such-item');
  if (item.bought) return no('already-bought');
  const bid = bidOf(sale, item.piece, seat);
  const sign = move.kind === 'bid' ? 1 : -1;
  if ((move.kind === 'bid' ? own : bid) < move.coins) return no('not-enough-coins');
  const put = putOn(sale, item.piece) + sign * move.coins;
  if (put > item.price) return no('price-met');
  return yes({
    ...NOTHING,
    purses: [{ seat, coins: own - sign * move.coins }],
    bids: [{ piece: item.piece, seat, coins: bid + sign * move.coins }],
    items: put === item.price ? [{ ...item, bought: true }] : [],
  });
};

/** The sale after what was decided. */
export const afterMove = (sale: Sale, { purses, bids, items, closes }: Outcome): Sale => {
  const fresh = <T>(all: readonly T[], changed: readonly T[], same: (a: T, b: T) => boolean) => [
    ...all.map((one) => changed.find((other) => same(one, other)) ?? one),
    ...changed.filter((one) => !all.some((other) => same(one, other))),
  ];
  return {
    ...sale,
    closed: sale.closed || closes,
    purses: fresh(sale.purses, purses, (a, b) => a.seat === b.seat),
    bids: fresh(sale.bids, bids, (a, b) => a.seat === b.seat && a.piece === b.piece).filter(
      ({ coins }) => coins > 0,
    ),
    items: fresh(sale.items, items, (a, b) => a.piece === b.piece),
  };
};
