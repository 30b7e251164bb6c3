import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asker, afterMove, decideMove, type Move, pursesFor, putOn, type Sale } from './sale.ts';

const SEATS = [1, 2, 3];
const open = (prices: readonly number[], coins: readonly number[]): Sale => ({
  closed: false,
  items: prices.map((price, at) => ({ piece: `p${at}`, price, bought: false })),
  purses: coins.map((held, at) => ({ seat: at + 1, coins: held })),
  bids: [],
  said: 0,
  moves: 0,
});
const player = (seat: number): Asker => ({ role: 'player', seat });
const FACILITATOR: Asker = { role: 'facilitator', seat: null };

const coins = fc.integer({ min: 1, max: 40 });
const piece = fc.constantFrom('p0', 'p1', 'p2', 'elsewhere');
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('bid' as const), piece, coins }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('take-back' as const), piece, coins }) },
  fc.record({ kind: fc.constant('give' as const), to: fc.integer({ min: 0, max: 4 }), coins }),
  fc.record({ kind: fc.constant('release' as const), piece }),
  fc.record({ kind: fc.constant('say' as const), text: fc.string() }),
);
const asker: fc.Arbitrary<Asker> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SEATS).map(player) },
  fc.constantFrom<Asker>(FACILITATOR, { role: 'observer', seat: null }, { role: null, seat: null }),
);

const sum = (all: readonly { coins: number }[]) => all.reduce((total, one) => total + one.coins, 0);

describe('whatever people do', () => {
  test('no coin is made or lost, no purse goes below zero, and nothing costs more than its price (S4 to S8)', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(asker, move), { maxLength: 60 }), (moves) => {
        let sale = open([30, 12, 50], [20, 20, 21]);
        for (const [who, what] of moves) {
          const decided = decideMove(sale, who, what);
          if (decided.ok) sale = afterMove(sale, decided.value);
          expect(sum(sale.purses) + sum(sale.bids)).toBe(61);
          for (const { coins: held } of [...sale.purses, ...sale.bids])
            expect(held).toBeGreaterThanOrEqual(0);
          for (const item of sale.items) {
            expect(putOn(sale, item.piece)).toBeLessThanOrEqual(item.price);
            expect(item.bought).toBe(putOn(sale, item.piece) === item.price);
          }
        }
      }),
    );
  });

  test('purses hold the ratio of all prices, no two more than a coin apart (S2)', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(
        prices,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        (all, ratio, n) => {
          const purses = pursesFor(all, ratio, n);
          const handedOut = purses.reduce((total, one) => total + one, 0);
          expect(handedOut).toBe(Math.floor((all.reduce((total, one) => total + one, 0) * ratio) / 100));
          expect(Math.max(...purses) - Math.min(...purses)).toBeLessThanOrEqual(1);
          expect([...purses].sort((a, b) => b - a)).toEqual(purses);
        },
      ),
    );
  });
});

describe('a move', () => {
  const bid = (sale: Sale, seat: number, amount: number, on = 'p0') =>
    decideMove(sale, player(seat), { kind: 'bid', piece: on, coins: amount });
  const having = (sale: Sale, seat: number, amount: number, on = 'p0') => {
    const decided = bid(sale, seat, amount, on);
    if (!decided.ok) throw new Error(decided.reason);
    return afterMove(sale, decided.value);
  };

  test('several buy together what none could alone', () => {
    const sale = having(having(open([30], [20, 20]), 1, 18), 2, 12);
    expect(sale.items).toMatchObject([{ bought: true }]);
    expect(sale.purses).toMatchObject([{ coins: 2 }, { coins: 8 }]);
    expect(bid(sale, 1, 1)).toEqual({ ok: false, reason: 'already-bought' });
  });

  test.each<[string, Asker, Move]>([
    ['not-enough-coins', player(1), { kind: 'bid', piece: 'p0', coins: 21 }],
    ['price-met', player(1), { kind: 'bid', piece: 'p1', coins: 11 }],
    ['no-such-item', player(1), { kind: 'bid', piece: 'gone', coins: 1 }],
    ['not-enough-coins', player(1), { kind: 'take-back', piece: 'p0', coins: 1 }],
    ['not-enough-coins', player(1), { kind: 'give', to: 2, coins: 21 }],
    ['no-such-purse', player(1), { kind: 'give', to: 9, coins: 1 }],
    ['no-such-purse', player(1), { kind: 'give', to: 1, coins: 1 }],
    ['not-playing', FACILITATOR, { kind: 'bid', piece: 'p0', coins: 1 }],
    ['not-playing', { role: 'observer', seat: 1 }, { kind: 'bid', piece: 'p0', coins: 1 }],
    ['not-playing', { role: 'observer', seat: null }, { kind: 'say', text: 'non' }],
    ['not-facilitator', player(1), { kind: 'close' }],
    ['not-facilitator', player(1), { kind: 'release', piece: 'p0' }],
    ['not-bought', FACILITATOR, { kind: 'release', piece: 'p0' }],
  ])('is refused: %s', (reason, who, what) => {
    expect(decideMove(open([30, 10], [20, 20]), who, what)).toEqual({ ok: false, reason });
  });

  test('a purchase undone gives each coin back to whom it came from (S7)', () => {
    const sale = having(having(open([30], [20, 20]), 1, 18), 2, 12);
    const undone = decideMove(sale, FACILITATOR, { kind: 'release', piece: 'p0' });
    if (!undone.ok) throw new Error(undone.reason);
    expect(afterMove(sale, undone.value)).toEqual(open([30], [20, 20]));
  });

  test('nothing moves once it is closed, and no more is said than fits (S9, S10)', () => {
    const sale = open([30], [20]);
    expect(decideMove({ ...sale, closed: true }, FACILITATOR, { kind: 'close' }).ok).toBe(false);
    expect(decideMove({ ...sale, closed: true }, player(1), { kind: 'say', text: 'x' }).ok).toBe(false);
    expect(decideMove({ ...sale, said: 2000 }, player(1), { kind: 'say', text: 'x' })).toEqual({
      ok: false,
      reason: 'too-much-said',
    });
    const full = { ...sale, moves: 20_000 };
    expect(decideMove(full, player(1), { kind: 'bid', piece: 'p0', coins: 1 }).ok).toBe(false);
    expect(decideMove(full, FACILITATOR, { kind: 'close' }).ok).toBe(true);
  });
});
