import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { asks, type BacklogFilter } from './filter.ts';

/** A line of the backlog as it shows: a story with its rank in the whole backlog, or a release's heading. */
export type Line =
  | { readonly is: 'story'; readonly id: string; readonly rank: number }
  | { readonly is: 'release'; readonly id: string | null; readonly count: number; readonly size: number };

/** The lines one sees, and the ids of the stories among them. */
export interface Arrangement {
  readonly lines: readonly Line[];
  readonly ids: readonly string[];
  /** Where each of these stories stands among them. */
  readonly places: ReadonlyMap<string, number>;
  /** How many stories there are in all. */
  readonly total: number;
}

const headed = (model: Model, shown: readonly { story: EntityOf<'story'>; rank: number }[]): Line[] => {
  const groups = new Map<string | null, { story: EntityOf<'story'>; rank: number }[]>();
  for (const { id } of model.list('release')) groups.set(id, []);
  groups.set(null, []);
  for (const one of shown) groups.get(model.find('release', one.story.release)?.id ?? null)!.push(one);
  return [...groups].flatMap(([id, stories]): Line[] => [
    {
      is: 'release',
      id,
      count: stories.length,
      size: stories.reduce((sum, { story }) => sum + (story.size ?? 0), 0),
    },
    ...stories.map(({ story, rank }): Line => ({ is: 'story', id: story.id, rank })),
  ]);
};

/** Lays out the backlog under a filter; `keep` stays in sight whatever the filter says (it is being edited). */
export const arrange = (
  model: Model,
  filter: BacklogFilter,
  loose: ReadonlySet<string>,
  keep: string | null = null,
): Arrangement => {
  const fits = asks(filter, model, loose);
  const all = model.list('story');
  const shown: { story: EntityOf<'story'>; rank: number }[] = [];
  for (let at = 0; at < all.length; at++) {
    const story = all[at]!;
    if (story.id === keep || fits(story)) shown.push({ story, rank: at + 1 });
  }
  const lines = filter.grouped
    ? headed(model, shown)
    : shown.map(({ story, rank }): Line => ({ is: 'story', id: story.id, rank }));
  const ids = lines.flatMap((line) => (line.is === 'story' ? [line.id] : []));
  return { lines, ids, places: new Map(ids.map((id, at) => [id, at])), total: all.length };
};

const sameLine = (a: Line, b: Line): boolean => {
  if (a.is === 'story') return b.is === 'story' && a.id === b.id && a.rank === b.rank;
  return b.is === 'release' && a.id === b.id && a.count === b.count && a.size === b.size;
};

/** Whether two arrangements show the same: then nothing needs to be drawn again. */
export const sameArrangement = (a: Arrangement, b: Arrangement): boolean =>
  a.total === b.total &&
  a.lines.length === b.lines.length &&
  a.lines.every((line, at) => sameLine(line, b.lines[at]!));
