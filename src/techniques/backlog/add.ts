import type { Place } from '#core/room.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { change, create, type Pen, together } from '#product/pen.ts';
import { placeAll } from './place.ts';

/** Adds stories at a place, in this order, as one change. Returns their ids. */
export const addStories = (
  pen: Pen,
  stories: readonly FieldsOf<'story'>[],
  place: Place | typeof AT_BOTTOM,
): readonly string[] =>
  together(pen, () => {
    const fresh = stories.map((_, at) => `new ${at}`);
    const all = pen.model.list('story');
    const ranks = placeAll(all, fresh, place === AT_BOTTOM ? { after: all.at(-1)?.id ?? null } : place);
    for (const [id, order] of ranks) if (pen.model.get(id)) change(pen, 'story', id, { order });
    return stories.map((fields, at) => create(pen, 'story', { ...fields, order: ranks.get(fresh[at]!)! }));
  });

export const AT_TOP: Place = { after: null };
/** Behind the last story, whichever that is. */
export const AT_BOTTOM = 'bottom';
