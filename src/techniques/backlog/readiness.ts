import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { type ReadyItem, readiness } from '#product/ready.ts';

/** How a story stands against the team's definition of ready. */
export interface Readiness {
  readonly met: number;
  readonly of: number;
  readonly missing: readonly ReadyItem[];
  readonly criteria: number;
}

/** How many acceptance tests a story has. */
export const criteriaOf = (model: Model, story: string): number => {
  let count = 0;
  for (const { from, field } of model.referring(story))
    if (field === 'story' && model.get(from)?.kind === 'criterion') count++;
  return count;
};

export const readinessOf = (model: Model, story: EntityOf<'story'>): Readiness => {
  const criteria = criteriaOf(model, story.id);
  const lines = readiness(model.product.definitionOfReady, story, criteria > 0);
  const missing = lines.filter(({ met }) => !met).map(({ item }) => item);
  return { met: lines.length - missing.length, of: lines.length, missing, criteria };
};

/** Ready: nothing of the definition is missing. */
export const isReady = (model: Model, story: EntityOf<'story'>): boolean =>
  readinessOf(model, story).missing.length === 0;
