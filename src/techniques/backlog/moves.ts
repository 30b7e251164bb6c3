import type { EntityOf } from '#product/kinds/index.ts';
import { change, type Pen, together } from '#product/pen.ts';
import { placeAll } from './place.ts';
import type { Target } from './target.ts';

/** Puts stories somewhere, in this order, as one change. */
export const moveStories = (pen: Pen, ids: readonly string[], { place, release }: Target): void =>
  together(pen, () => {
    const there = ids.filter((id) => pen.model.find('story', id));
    if (place)
      for (const [id, order] of placeAll(pen.model.list('story'), there, place))
        change(pen, 'story', id, { order });
    if (release !== undefined) for (const id of there) change(pen, 'story', id, { release });
  });

/** The place that makes the first of `ids` number `rank` of the backlog (from 1), the others right behind it. */
export const placeOfRank = (
  all: readonly { readonly id: string }[],
  ids: ReadonlySet<string>,
  rank: number,
): { after: string | null } => {
  const others = all.filter(({ id }) => !ids.has(id));
  return { after: others[Math.min(Math.max(1, rank) - 2, others.length - 1)]?.id ?? null };
};

/** Changes many stories at once; what each gets may depend on what it has. */
export const changeStories = (
  pen: Pen,
  ids: Iterable<string>,
  fields: (story: EntityOf<'story'>) => Parameters<typeof change<'story'>>[3],
): void =>
  together(pen, () => {
    for (const id of ids) {
      const story = pen.model.find('story', id);
      if (story) change(pen, 'story', id, fields(story));
    }
  });

/** Ids in the order of the backlog, whatever order they were picked in. */
export const inRank = (pen: Pen, ids: ReadonlySet<string>): readonly string[] =>
  pen.model
    .list('story')
    .filter(({ id }) => ids.has(id))
    .map(({ id }) => id);
