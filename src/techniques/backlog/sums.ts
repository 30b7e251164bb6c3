import { estimateOf } from '#product/estimate.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { isReady } from './readiness.ts';

/** What a set of stories adds up to. */
export interface Sums {
  readonly count: number;
  readonly size: number;
  readonly unsized: number;
  readonly ready: number;
}

export const sumsOf = (model: Model, stories: readonly EntityOf<'story'>[]): Sums => {
  const { stories: count, size, unsized } = estimateOf(stories);
  return { count, size, unsized, ready: stories.filter((story) => isReady(model, story)).length };
};
