import type { Locale } from '#core/words.ts';
import type { EntityOf, KindName } from '../kinds/index.ts';
import type { Model } from '../model.ts';
import type { Pen } from '../pen.ts';
import { standsFor } from './stands-for.ts';

/** What a piece may be brought in as on another board, once its play is closed; `area` where only one part takes it. */
export interface Yield {
  readonly to: KindName;
  readonly area?: string;
}

/** What a piece of one technique's games yields. */
export type Yields = (piece: EntityOf<'piece'>) => readonly Yield[];

/** Makes of a piece what it becomes, as its own game would, with what the play showed. Null when it has gone. */
export type HarvestAs = (pen: Pen, piece: string, to: KindName, locale: Locale) => string | null;

/** Whether a piece says something, its play is closed, and its game offers it as a kind, for a part of a board where one is named. */
export const isOffered = (
  model: Model,
  piece: EntityOf<'piece'>,
  to: KindName,
  yields: ReadonlyMap<string, Yields>,
  area?: string,
): boolean => {
  const play = model.find('play', piece.play);
  if (play?.state !== 'closed' || piece.text.trim() === '') return false;
  const offered = yields.get(model.find('game', play.game)?.technique ?? '')?.(piece) ?? [];
  return offered.some((one) => one.to === to && (one.area === undefined || one.area === area));
};

/** Pieces of closed plays that would be of a kind, and are nothing in the product yet; what several groups played, once. */
export const playedFor = (
  model: Model,
  to: KindName,
  yields: ReadonlyMap<string, Yields>,
  area?: string,
): readonly EntityOf<'piece'>[] => {
  const cards = new Set<string>();
  return model.list('piece').filter((piece) => {
    if (!isOffered(model, piece, to, yields, area)) return false;
    const card = model.find('card', piece.card);
    // A card that is played with is brought in itself.
    if (card?.part === 'card' || (card && cards.has(card.id)) || standsFor(model, piece.id) !== null)
      return false;
    if (card) cards.add(card.id);
    return true;
  });
};
