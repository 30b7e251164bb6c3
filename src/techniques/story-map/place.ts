import { byOrder } from '#core/order.ts';
import { change, move, type Pen, together } from '#product/pen.ts';

/** Where stories go: a cell, and the cards they come between; with neither card they keep their rank. */
export interface Spot {
  readonly step: string | null;
  readonly release: string | null;
  readonly above: string | null;
  readonly below: string | null;
}

/**
 * Puts stories in a cell in one change, in the order they had among themselves. Ranks that already fit between the
 * neighbours stay as they are: the backlog is not shuffled for nothing.
 */
export const putStories = (pen: Pen, ids: readonly string[], spot: Spot): void => {
  const { step, release } = spot;
  const stories = ids
    .map((id) => pen.model.find('story', id))
    .filter((story) => story !== undefined)
    .sort(byOrder);
  const [above, below] = [spot.above, spot.below].map((id) => pen.model.find('story', id));
  const fits = stories.every(
    (story) => (!above || byOrder(above, story) < 0) && (!below || byOrder(story, below) < 0),
  );
  together(pen, () => {
    let last = above?.id ?? null;
    for (const { id } of stories) {
      change(pen, 'story', id, { step, release });
      if (fits) continue;
      move(pen, id, last !== null ? { after: last } : { before: below!.id });
      last = id;
    }
  });
};

/** Moves stories to a step or a release, or both; what is not given stays. Their ranks stay too. */
export const sendStories = (
  pen: Pen,
  ids: readonly string[],
  to: { readonly step?: string | null; readonly release?: string | null },
): void =>
  together(pen, () => {
    for (const id of ids) change(pen, 'story', id, to);
  });

/** Puts a step into an activity, in front of or behind another step of it, or last. */
export const putStep = (
  pen: Pen,
  id: string,
  activity: string | null,
  beside: { readonly before: string } | { readonly after: string } | null,
): void => {
  const last = pen.model.list('step').findLast((step) => step.activity === activity && step.id !== id)?.id;
  const place = beside ?? (last === undefined ? null : { after: last });
  together(pen, () => {
    change(pen, 'step', id, { activity });
    if (place) move(pen, id, place);
  });
};
