import { change, type Pen, type Place, together } from '#product/pen.ts';
import { cardWordsOf, wordsFieldOf } from './card-words.ts';

/**
 * A card for each line, in one change, behind a card (null: last); an empty card takes the first line itself. The last
 * one made, or null when none was.
 */
export const pasteCards = (
  pen: Pen,
  lines: readonly string[],
  after: string | null,
  add: (text: string, place?: Place) => string | null,
): string | null =>
  together(pen, () => {
    const before = after === null ? undefined : pen.model.get(after);
    const into = before && cardWordsOf(before).trim() === '' ? before : undefined;
    if (into) change(pen, into.kind, into.id, { [wordsFieldOf(into)]: lines[0] ?? '' } as never);
    let last = after;
    for (const line of into ? lines.slice(1) : lines) {
      const id = add(line, last === null ? undefined : { after: last });
      if (id === null) break;
      last = id;
    }
    return last;
  });
