import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, move, type Pen, together } from '#product/pen.ts';
import { piecesOf } from '#product/play/games.ts';

/**
 * What a play uses of its pieces. A card of the game: `sort` card, `area` where it lies (nothing: face down in the pile,
 * `turned`: in the group's hands, `wall`: ranked, by order). A comparison: `sort` comparison, `from` the card that won,
 * `to` the one below it, `why` the argument.
 */
export type Piece = EntityOf<'piece'>;

export interface Wall {
  readonly pile: readonly Piece[];
  /** In the group's hands, the one to be placed now first. */
  readonly turned: readonly Piece[];
  /** The most important first. */
  readonly ranked: readonly Piece[];
  readonly comparisons: readonly Piece[];
}

export const wallOf = (model: Model, play: string): Wall => {
  const pieces = piecesOf(model, play);
  const cards = pieces.filter(({ sort }) => sort === 'card');
  return {
    pile: cards.filter(({ area }) => area !== 'wall' && area !== 'turned'),
    turned: cards.filter(({ area }) => area === 'turned'),
    ranked: cards.filter(({ area }) => area === 'wall'),
    comparisons: pieces.filter(({ sort, from, to }) => sort === 'comparison' && from !== null && to !== null),
  };
};

/** Turns the next card of the pile; the one in hand first has to be placed. Null when there is nothing to turn. */
export const turn = (pen: Pen, play: string): string | null => {
  const { pile, turned } = wallOf(pen.model, play);
  const next = pile[0];
  if (!next || turned.length > 0) return null;
  change(pen, 'piece', next.id, { area: 'turned' });
  return next.id;
};

export type Side = 'above' | 'below';

/**
 * Records which of two cards the group held more important, and why; said again, it is written again. What was argued
 * stays until something else is: it was heard, whichever way the group turned since.
 */
export const compare = (pen: Pen, play: string, card: string, side: Side, other: string, why = ''): void =>
  together(pen, () => {
    const [from, to] = side === 'above' ? [card, other] : [other, card];
    const known = wallOf(pen.model, play).comparisons.find(
      (one) => (one.from === from && one.to === to) || (one.from === to && one.to === from),
    );
    if (!known) create(pen, 'piece', { play, sort: 'comparison', from, to, ...(why ? { why } : {}) });
    else change(pen, 'piece', known.id, { from, to, ...(why ? { why } : {}) });
  });

/** Puts a card on the wall: beside another, or as the first one. */
export const place = (pen: Pen, card: string, side: Side, beside: string | null): void =>
  together(pen, () => {
    if (beside !== null) move(pen, card, side === 'above' ? { before: beside } : { after: beside });
    change(pen, 'piece', card, { area: 'wall' });
  });

/** Moves a ranked card over its neighbour: the group has changed its mind about these two. False at the end. */
export const overtake = (pen: Pen, play: string, card: string, by: -1 | 1): boolean => {
  const { ranked } = wallOf(pen.model, play);
  const other = ranked[ranked.findIndex(({ id }) => id === card) + by];
  if (!other || !ranked.some(({ id }) => id === card)) return false;
  const side = by === -1 ? 'above' : 'below';
  together(pen, () => {
    compare(pen, play, card, side, other.id);
    place(pen, card, side, other.id);
  });
  return true;
};

/** Where a card in hand may still stand, between two ranks of the wall: from 0 to the number of ranked cards. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The ranked card to compare with next: the middle of what is left; null once the place is known. */
export const rival = (ranked: readonly Piece[], { low, high }: Range): Piece | null =>
  low < high ? (ranked[Math.floor((low + high) / 2)] ?? null) : null;

/** What is left once the group has said on which side of the rival the card belongs. */
export const narrowed = ({ low, high }: Range, side: Side): Range => {
  const middle = Math.floor((low + high) / 2);
  return side === 'above' ? { low, high: middle } : { low: middle + 1, high };
};

/** Arguments given about a card, in the order in which they came. */
export const argumentsAbout = ({ comparisons }: Wall, card: string): readonly string[] =>
  comparisons.flatMap(({ from, to, why }) =>
    why.trim() && (from === card || to === card) ? [why.trim()] : [],
  );
