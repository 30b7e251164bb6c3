import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { cardsOf } from '#product/play/games.ts';

/** How many things are for sale: fewer leave no choice, more cannot be read (Luke Hohmann). */
export const FEWEST = 14;
export const MOST = 30;

/** Share of all prices that is handed out when the game says nothing. Percent. */
export const USUAL_RATIO = 45;

/** A group of this many is assumed before anybody has sat down. */
export const USUAL_PLAYERS = 5;

export const ratioOf = ({ ratio }: Pick<EntityOf<'game'>, 'ratio'>): number => ratio ?? USUAL_RATIO;

/** What all cards of a game cost together; those without a price cost nothing. */
export const totalOf = (cards: readonly Pick<EntityOf<'card'>, 'price'>[]): number =>
  cards.reduce((sum, { price }) => sum + (price ?? 0), 0);

/** Coins in each purse when so many play. */
export const purseOf = (total: number, ratio: number, players: number): number =>
  Math.floor((total * ratio) / 100 / Math.max(1, players));

/** Cards that no purse can buy alone: they make people talk. */
export const dearerThanAPurse = (
  model: Model,
  game: EntityOf<'game'>,
  players = USUAL_PLAYERS,
): readonly EntityOf<'card'>[] => {
  const cards = cardsOf(model, game.id);
  const purse = purseOf(totalOf(cards), ratioOf(game), players);
  return cards.filter(({ price }) => (price ?? 0) > purse);
};

/** Whether every card says what it costs, and there is one. */
export const isPriced = (model: Model, game: string): boolean => {
  const cards = cardsOf(model, game);
  return cards.length > 0 && cards.every(({ price }) => price !== null && price > 0);
};
