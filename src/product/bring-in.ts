import type { Entity, KindName } from './kinds/index.ts';
import type { Model } from './model.ts';
import { PROMOTIONS } from './promotions.ts';
import { titleOf } from './title.ts';
import { traceOf } from './trace.ts';

/** Kinds that can become a kind, in the order in which PROMOTIONS names them. */
export const sourcesOf = (to: KindName): readonly KindName[] =>
  (Object.keys(PROMOTIONS) as KindName[]).filter((from) => from !== to && PROMOTIONS[from]!.includes(to));

/**
 * What earlier techniques left unused for a kind: everything of the kinds `from` that says something and of which
 * nothing of the kind `to` has come yet. In the order of `from`, then their own.
 */
export const unusedFor = (
  model: Model,
  to: KindName,
  from: readonly KindName[] = sourcesOf(to),
): readonly Entity[] => {
  const { outcomes } = traceOf(model);
  return from
    .flatMap((kind) => model.list(kind))
    .filter(
      (entity) =>
        titleOf(entity, model) !== '' &&
        !outcomes(entity.id).some((strand) => model.get(strand.to)?.kind === to),
    );
};
