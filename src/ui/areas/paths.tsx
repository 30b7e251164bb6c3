import { type Box, entrance, nearest, type Spot, type Way } from './ways.ts';

const SPOTS = '[data-item], [data-place]';

const boxesOf = (elements: Iterable<HTMLElement>): Spot<HTMLElement>[] =>
  [...elements]
    .map((it) => ({ it, box: it.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > box.top);

const areaAround = (element: HTMLElement) => element.closest<HTMLElement>('[data-area]');

/** An area's box, as wide or high as the card one goes from. */
const lookingFrom = (area: Box, card: Box, way: Way): Box => {
  const { left, right, top, bottom } = area;
  return way === 'left' || way === 'right'
    ? { left, right, top: card.top, bottom: card.bottom }
    : { left: card.left, right: card.right, top, bottom };
};

/** The area that lies beside the one a card is in: straight from the card if there is one, else from its area. */
export const areaBeside = (root: HTMLElement, from: HTMLElement, way: Way): HTMLElement | null => {
  const own = areaAround(from);
  const here = own?.getBoundingClientRect();
  if (!here) return null;
  const others = boxesOf(root.querySelectorAll<HTMLElement>('[data-area]')).filter(({ it }) => it !== own);
  const straight = lookingFrom(here, from.getBoundingClientRect(), way);
  return (nearest(straight, others, way, true) ?? nearest(here, others, way))?.it ?? null;
};

/** The card, or the place for a new one, that an arrow leads to: in the same area first, then in the one beside. */
export const spotBeside = (root: HTMLElement, from: HTMLElement, way: Way): HTMLElement | null => {
  const own = areaAround(from);
  if (!own) return null;
  const box = from.getBoundingClientRect();
  const mates = boxesOf(own.querySelectorAll<HTMLElement>(SPOTS)).filter(({ it }) => it !== from);
  const near = nearest(box, mates, way, true);
  if (near) return near.it;
  const beside = areaBeside(root, from, way);
  const spots = beside ? boxesOf(beside.querySelectorAll<HTMLElement>(SPOTS)) : [];
  const cards = spots.filter(({ it }) => it.dataset.item);
  return entrance(box, cards.length > 0 ? cards : spots, way)?.it ?? null;
};

/** The first card of an area that lies lower than another one. */
export const cardBelow = (area: HTMLElement, from: HTMLElement): string | undefined => {
  const mine = from.getBoundingClientRect();
  return boxesOf(area.querySelectorAll<HTMLElement>('[data-item]')).find(
    ({ box }) => box.top + box.bottom > mine.top + mine.bottom,
  )?.it.dataset.item;
};
