import { byOrder } from '#core/order.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { move, type Pen, together } from '#product/pen.ts';
import { cardsOf, evidenceAbout, piecesOf, playsOf } from '#product/play/games.ts';
import { standsFor } from '#product/play/stands-for.ts';

/** What a group made of a card: what it paid, who with, and what was said. Null when it did not buy it. */
export type Paid = Pick<EntityOf<'evidence'>, 'value' | 'people' | 'text'>;

/** A card of the game, and what each play made of it, in the order of the plays. */
export interface Outcome {
  readonly card: EntityOf<'card'>;
  readonly paid: readonly (Paid | null)[];
}

const paidIn = (model: Model, play: string, card: string): Paid | null => {
  const piece = piecesOf(model, play).find((one) => one.card === card && one.state === 'confirmed');
  if (!piece) return null;
  const about = [standsFor(model, piece.id), piece.id];
  const kept = about
    .flatMap((id) => (id ? evidenceAbout(model, id) : []))
    .find((evidence) => evidence.play === play && evidence.measure === 'price');
  return kept ?? { value: piece.weight, people: [], text: '' };
};

/** How often something was bought, then for how much in all. */
const worth = ({ paid }: Outcome): readonly [number, number] => [
  paid.filter((one) => one !== null).length,
  paid.reduce((sum, one) => sum + (one?.value ?? 0), 0),
];

/** What all groups bought: the most often and most dearly bought first, then in the order of the cards. */
export const outcomesOf = (model: Model, game: string): readonly Outcome[] => {
  const plays = playsOf(model, game);
  return cardsOf(model, game)
    .map((card) => ({ card, paid: plays.map(({ id }) => paidIn(model, id, card.id)) }))
    .sort((a, b) => {
      const [[oftenA, muchA], [oftenB, muchB]] = [worth(a), worth(b)];
      return oftenB - oftenA || muchB - muchA || byOrder(a.card, b.card);
    });
};

export const isBought = ({ paid }: Outcome): boolean => paid.some((one) => one !== null);

/** Stories that were bought, best first: what a card stands for when that is a story. */
export const boughtStories = (model: Model, game: string): readonly string[] =>
  outcomesOf(model, game)
    .filter(isBought)
    .flatMap(({ card }) => (model.find('story', card.of) ? [card.of!] : []));

/** Moves the stories that were bought to the front of the backlog, in that order; those that are done stay where they are. */
export const rankBought = (pen: Pen, game: string): number =>
  together(pen, () => {
    const stories = boughtStories(pen.model, game).filter(
      (id) => pen.model.find('story', id)?.status !== 'done',
    );
    let last: string | null = null;
    for (const id of stories) {
      const first: string | undefined = pen.model.list('story')[0]?.id;
      if (last) move(pen, id, { after: last });
      else if (first && first !== id) move(pen, id, { before: first });
      last = id;
    }
    return stories.length;
  });
