import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, type Pen, together } from '#product/pen.ts';
import { piecesOf } from '#product/play/games.ts';

export type Piece = EntityOf<'piece'>;
export type Reaction = Exclude<Piece['reaction'], 'none'>;

/** In the order in which they are offered: what one hopes for first. */
export const REACTIONS: readonly Reaction[] = ['transformed', 'liked', 'ignored', 'rejected'];

/**
 * The table of this game: pieces with a card were dealt, in the order in which they are shown; what a group made of one is
 * a piece of its own that starts `from` it. `sort` says of what is dealt whether it was outrageous.
 */
export interface TubTable {
  /** The card that is shown now; null once all have been. */
  readonly now: Piece | null;
  readonly waiting: number;
  /** Those that were shown, the last one first. */
  readonly shown: readonly Piece[];
  readonly became: ReadonlyMap<string, readonly Piece[]>;
}

export const tableOf = (model: Model, play: string): TubTable => {
  const pieces = piecesOf(model, play);
  const dealt = pieces.filter(({ card }) => card !== null);
  const open = dealt.filter(({ reaction }) => reaction === 'none');
  const became = Map.groupBy(
    pieces.filter(({ card, from }) => card === null && from !== null),
    ({ from }) => from!,
  );
  return {
    now: open[0] ?? null,
    waiting: open.length,
    shown: dealt.filter(({ reaction }) => reaction !== 'none').reverse(),
    became,
  };
};

/** Keeps what people did with the card that is shown; a transformation keeps the original beside what became of it. */
export const react = (pen: Pen, piece: Piece, reaction: Reaction, text = ''): void =>
  together(pen, () => {
    change(pen, 'piece', piece.id, { reaction });
    if (reaction === 'transformed' && text.trim() !== '')
      create(pen, 'piece', {
        play: piece.play,
        from: piece.id,
        sort: 'transformed',
        text: text.trim(),
      });
  });

/** Shows a card again, last; what was made of it stays. */
export const takeBack = (pen: Pen, piece: string): boolean =>
  change(pen, 'piece', piece, { reaction: 'none' });
