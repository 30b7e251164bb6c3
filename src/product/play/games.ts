import { byOrder } from '#core/order.ts';
import type { EntityOf, KindName } from '../kinds/index.ts';
import type { Model } from '../model.ts';

/** What belongs to an entity by one of its fields, in order. */
const ofOne = <K extends KindName>(model: Model, kind: K, field: string, id: string) =>
  model
    .referring(id)
    .flatMap((reference) => (reference.field === field ? (model.find(kind, reference.from) ?? []) : []))
    .sort(byOrder) as readonly EntityOf<K>[];

/** What one sale keeps count of at most. */
export const MOST_FOR_SALE = 100;

/** The games of a technique, in order. */
export const gamesOf = (model: Model, technique: string): readonly EntityOf<'game'>[] =>
  model.list('game').filter((game) => game.technique === technique);

/** The cards to play with, or the areas to play in, in order. */
export const cardsOf = (
  model: Model,
  game: string,
  part: EntityOf<'card'>['part'] = 'card',
): readonly EntityOf<'card'>[] => ofOne(model, 'card', 'game', game).filter((card) => card.part === part);

export const playsOf = (model: Model, game: string): readonly EntityOf<'play'>[] =>
  ofOne(model, 'play', 'game', game);

export const piecesOf = (model: Model, play: string): readonly EntityOf<'piece'>[] =>
  ofOne(model, 'piece', 'play', play);

/** What playing showed about an entity, in order. */
export const evidenceAbout = (model: Model, id: string): readonly EntityOf<'evidence'>[] =>
  ofOne(model, 'evidence', 'about', id);

/** What playing showed about an entity, and about the pieces and cards that became it: a price stays with its story. */
export const evidenceBehind = (model: Model, id: string): readonly EntityOf<'evidence'>[] => {
  const sources = model.referring(id).flatMap(({ from, field }) => {
    const source = field === 'to' ? model.find('link', from)?.from : null;
    return source ? [source, ...ofOne(model, 'piece', 'card', source).map((piece) => piece.id)] : [];
  });
  return [...new Set([id, ...sources])].flatMap((about) => evidenceAbout(model, about));
};

/** A game that was begun changes no more: what groups have played would not be the same game. */
export const isFrozen = (model: Model, game: string): boolean =>
  model.referring(game).some(({ from, field }) => field === 'game' && model.get(from)?.kind === 'play');
