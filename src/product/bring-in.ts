import type { Entity, KindName } from './kinds/index.ts';
import type { Model } from './model.ts';
import { playedFor, type Yields } from './play/played.ts';
import { PROMOTIONS } from './promotions.ts';
import { titleOf } from './title.ts';
import { traceOf } from './trace.ts';

/** Kinds that can become a kind, in the order in which PROMOTIONS names them. */
export const sourcesOf = (to: KindName): readonly KindName[] =>
  (Object.keys(PROMOTIONS) as KindName[]).filter((from) => from !== to && PROMOTIONS[from]!.includes(to));

/** What may be brought in as a kind, and where from. */
export interface Wanted {
  readonly to: KindName;
  readonly from?: readonly KindName[];
  /** The part of the board it is wanted for. */
  readonly area?: string;
  /** What pieces yield, by technique; without it there are none. */
  readonly yields?: ReadonlyMap<string, Yields>;
}

/**
 * What earlier techniques left unused for a kind: everything of the kinds `from` that says something and of which
 * nothing of the kind `to` has come yet; of pieces, what their games yield. In the order of `from`, then their own.
 */
export const unusedFor = (
  model: Model,
  { to, from = sourcesOf(to), area, yields = new Map() }: Wanted,
): readonly Entity[] => {
  const { outcomes } = traceOf(model);
  return from.flatMap((kind): readonly Entity[] =>
    kind === 'piece'
      ? playedFor(model, to, yields, area)
      : model
          .list(kind)
          .filter(
            (entity) =>
              titleOf(entity, model) !== '' &&
              !outcomes(entity.id).some((strand) => model.get(strand.to)?.kind === to),
          ),
  );
};
