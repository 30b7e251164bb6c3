import type { EntityOf } from './kinds/index.ts';
import type { Model } from './model.ts';

/** What a set of stories amounts to, in the team's own unit. */
export interface Estimate {
  readonly stories: number;
  /** Sum of the sizes that were given. */
  readonly size: number;
  /** How many nobody has sized yet: the sum says less the more there are. */
  readonly unsized: number;
}

/** Adds up sizes; tenths stay tenths (0.1 + 0.2 is 0.3). */
export const estimateOf = (stories: Iterable<EntityOf<'story'>>): Estimate => {
  let [count, size, unsized] = [0, 0, 0];
  for (const story of stories) {
    count++;
    if (story.size === null) unsized++;
    else size += story.size;
  }
  return { stories: count, size: Math.round(size * 1e6) / 1e6, unsized };
};

const estimateBy = (
  model: Model,
  keyOf: (story: EntityOf<'story'>) => string | null,
): ReadonlyMap<string | null, Estimate> => {
  const groups = new Map<string | null, EntityOf<'story'>[]>();
  for (const story of model.list('story')) {
    const key = keyOf(story);
    const group = groups.get(key);
    if (group) group.push(story);
    else groups.set(key, [story]);
  }
  return new Map([...groups].map(([key, stories]) => [key, estimateOf(stories)]));
};

/** By release; null holds the stories of none, or of one that is gone. Releases without stories are not there. */
export const estimateByRelease = (model: Model): ReadonlyMap<string | null, Estimate> =>
  estimateBy(model, ({ release }) => model.find('release', release)?.id ?? null);

/** By activity, through the step; null holds the stories that stand under none. */
export const estimateByActivity = (model: Model): ReadonlyMap<string | null, Estimate> =>
  estimateBy(
    model,
    ({ step }) => model.find('activity', model.find('step', step)?.activity ?? null)?.id ?? null,
  );
