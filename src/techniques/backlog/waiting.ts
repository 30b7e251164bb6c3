import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';

/** Stories of the first release that are still to be done and that nothing confirms yet. */
export const untested = (model: Model): readonly EntityOf<'story'>[] => {
  const first = model.list('release')[0]?.id;
  if (first === undefined) return [];
  const tested = new Set(model.list('criterion').map(({ story }) => story));
  return model
    .list('story')
    .filter(({ id, release, status }) => release === first && status !== 'done' && !tested.has(id));
};
