import { change, create, move, type Pen, type Place, together } from '#product/pen.ts';
import { isOwn, OWN } from './blocks.ts';

/** Writes something in a block: a segment or a value proposition of the model, else an item of the canvas. */
export const addTo = (pen: Pen, canvas: string, block: string, words: string, place?: Place): string =>
  isOwn(block)
    ? create(pen, OWN[block], { title: words }, place)
    : create(pen, 'canvasItem', { canvas, area: block, text: words }, place);

/** Puts things into a block, one behind the other; what the model owns only changes its rank. */
export const putInto = (
  pen: Pen,
  canvas: string,
  ids: readonly string[],
  block: string,
  place?: Place,
): void =>
  together(pen, () => {
    let last = place;
    for (const id of ids) {
      if (pen.model.find('canvasItem', id)) change(pen, 'canvasItem', id, { canvas, area: block });
      if (last) move(pen, id, last);
      last = { after: id };
    }
  });

/** Says for which segment things are; null for all. Only items and value propositions are for somebody. */
export const giveTo = (pen: Pen, ids: readonly string[], segment: string | null): void =>
  together(pen, () => {
    for (const id of ids) {
      const kind = pen.model.get(id)?.kind;
      if (kind === 'canvasItem' || kind === 'proposition') change(pen, kind, id, { segment });
    }
  });
