import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';

/** Deliverables of which neither an activity, a step nor a story has come yet. */
export const unplannedDeliverables = (model: Model): readonly EntityOf<'deliverable'>[] => {
  const planned = new Set(
    model
      .list('link')
      .filter(({ to }) => (['activity', 'step', 'story'] as const).some((kind) => model.find(kind, to)))
      .map(({ from }) => from),
  );
  return model.list('deliverable').filter(({ id }) => !planned.has(id));
};
