import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create } from '#product/pen.ts';
import { beginPlay, dealCards } from '#product/play/begin.ts';
import { piecesOf } from '#product/play/games.ts';
import { keepPurchases } from '#product/play/purchases.ts';
import { outcomesOf, rankBought } from './bought.ts';

const market = () => {
  const { pen, model } = aHand();
  const stories = ['Ancienne', 'Chère', 'Souvent', 'Terminée', 'Oubliée'].map((title) =>
    create(pen, 'story', { title, ...(title === 'Terminée' ? { status: 'done' } : {}) }),
  );
  const game = create(pen, 'game', { technique: 'buy-a-feature' });
  const cards = stories.map((of, at) => create(pen, 'card', { game, of, price: 10 * (at + 1) }));
  const sell = (title: string, ...bought: number[]) => {
    const play = beginPlay(pen, game, { title }, { pieces: dealCards(model, game) })!;
    const pieces = piecesOf(model, play);
    keepPurchases(
      pen,
      play,
      bought.map((at) => ({
        piece: pieces.find(({ card }) => card === cards[at])!.id,
        price: 10 * (at + 1),
        buyers: [{ name: 'Awa', coins: 10 * (at + 1) }],
        said: [],
      })),
    );
  };
  return { pen, model, game, sell };
};

test('what was bought most often comes first, then what cost most; the rest as it was prepared', () => {
  const { model, game, sell } = market();
  sell('Table 1', 1, 2);
  sell('Table 2', 2, 3);
  const titles = outcomesOf(model, game).map(({ card, paid }) => [
    model.find('story', card.of)?.title,
    paid.map((one) => one?.value ?? null),
  ]);
  expect(titles).toEqual([
    ['Souvent', [30, 30]],
    ['Terminée', [null, 40]],
    ['Chère', [20, null]],
    ['Ancienne', [null, null]],
    ['Oubliée', [null, null]],
  ]);
});

test('bought stories move to the front of the backlog in that order; what is done, and the rest, keep theirs', () => {
  const { pen, model, game, sell } = market();
  sell('Table 1', 4, 1, 3);
  expect(rankBought(pen, game)).toBe(2);
  expect(model.list('story').map(({ title }) => title)).toEqual([
    'Oubliée',
    'Chère',
    'Ancienne',
    'Souvent',
    'Terminée',
  ]);
});
