import type { EntityOf, FieldsOf } from '../kinds/index.ts';
import type { Model } from '../model.ts';
import { create, type Pen, together } from '../pen.ts';
import { titleOf } from '../title.ts';
import { cardsOf } from './games.ts';

/** A piece as it lies on the table when a play begins. */
export type Dealt = FieldsOf<'piece'>;

/** A piece for each card of the game, with its words and price as they are now: later edits do not reach it. */
export const dealCards = (
  model: Model,
  game: string,
  part: EntityOf<'card'>['part'] = 'card',
): readonly Dealt[] =>
  cardsOf(model, game, part).map((card) => ({
    card: card.id,
    text: titleOf(card, model),
    weight: card.price,
    sort: part,
  }));

/**
 * Begins a play, in one change: with the settings of the game and the pieces dealt, it needs the game no more. Null when
 * the game has gone. `shuffled`: the pieces lie in the order of their new ids, which are random.
 */
export const beginPlay = (
  pen: Pen,
  game: string,
  fields: FieldsOf<'play'>,
  deal: { readonly pieces: readonly Dealt[]; readonly shuffled?: boolean } = { pieces: [] },
): string | null => {
  const found = pen.model.find('game', game);
  if (!found) return null;
  const { question, ratio, horizon, sorts } = found;
  return together(pen, () => {
    const kept = { ...(question ? { question } : {}), ratio, horizon, sorts };
    const play = create(pen, 'play', { ...kept, startedAt: pen.now(), round: 1, ...fields, game });
    const pieces = deal.pieces.map((piece) => ({ id: pen.newId(), piece }));
    if (deal.shuffled) pieces.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { id, piece } of pieces) create({ ...pen, newId: () => id }, 'piece', { ...piece, play });
    return play;
  });
};

/** A copy of a game with its cards, to be changed and played by others. Null when it has gone. */
export const duplicateGame = (pen: Pen, game: string, title: string): string | null => {
  const found = pen.model.find('game', game);
  if (!found) return null;
  const { technique, question, ratio, horizon, sorts } = found;
  return together(pen, () => {
    const copy = create(
      pen,
      'game',
      { technique, title, question, ratio, horizon, sorts },
      { after: found.id },
    );
    for (const part of ['card', 'area'] as const)
      for (const card of cardsOf(pen.model, game, part))
        create(pen, 'card', {
          game: copy,
          of: card.of,
          title: card.title,
          about: card.about,
          part,
          price: card.price,
          tone: card.tone,
        });
    return copy;
  });
};
