import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create } from '#product/pen.ts';
import { beginPlay, dealCards } from '#product/play/begin.ts';
import { react, tableOf, takeBack } from './tub.ts';

const played = () => {
  const { pen, model } = aHand();
  const game = create(pen, 'game', { technique: 'give-them-a-hot-tub' });
  for (const title of ['Un bain chaud', 'Un majordome'])
    create(pen, 'card', { game, title, tone: 'outrageous' });
  const play = beginPlay(pen, game, {}, { pieces: dealCards(model, game) })!;
  return { pen, table: () => tableOf(model, play) };
};

test('cards are shown one at a time, and what a group made of one stays beside it', () => {
  const { pen, table } = played();
  const first = table().now!;
  expect([first.text, table().waiting]).toEqual(['Un bain chaud', 2]);
  react(pen, first, 'transformed', ' Un fauteuil à l’accueil ');
  expect(table().now?.text).toBe('Un majordome');
  expect(table().became.get(first.id)).toMatchObject([{ text: 'Un fauteuil à l’accueil', from: first.id }]);
  react(pen, table().now!, 'ignored');
  expect(table()).toMatchObject({ now: null, waiting: 0 });
  expect(table().shown.map(({ reaction }) => reaction)).toEqual(['ignored', 'transformed']);
});

test('a card taken back is shown again; what was made of it is not lost', () => {
  const { pen, table } = played();
  const first = table().now!;
  react(pen, first, 'transformed', 'Un fauteuil');
  takeBack(pen, first.id);
  expect(table().now?.id).toBe(first.id);
  expect(table().became.get(first.id)).toHaveLength(1);
});
