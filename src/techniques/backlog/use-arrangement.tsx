import { useCallback, useMemo } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { traceOf } from '#product/trace.ts';
import { useCalm, useDerived } from '#ui/product.tsx';
import { type Arrangement, arrange, sameArrangement } from './arrange.ts';
import { asks, type BacklogFilter } from './filter.ts';
import { type Sums, sumsOf } from './sums.ts';

const NONE: ReadonlySet<string> = new Set();
const nothing = () => NONE;
const looseStories = (model: LiveModel): ReadonlySet<string> => {
  const { loose } = traceOf(model);
  return new Set(model.list('story').flatMap(({ id }) => (loose.has(id) ? [id] : [])));
};

/** The stories that hang loose, when somebody asks for them. */
export const useLoose = (asked: boolean): ReadonlySet<string> => useCalm(asked ? looseStories : nothing);

/** The lines under a filter, the same object as long as they are the same. */
export const useArrangement = (
  filter: BacklogFilter,
  loose: ReadonlySet<string>,
  keep: string | null,
): Arrangement => {
  const derive = useMemo(() => {
    let last: Arrangement | null = null;
    return (model: LiveModel) => {
      const next = arrange(model, filter, loose, keep);
      return (last = last && sameArrangement(last, next) ? last : next);
    };
  }, [filter, loose, keep]);
  return useDerived(derive);
};

/** What the stories under a filter add up to; a moment behind while people type. */
export const useFilterSums = (filter: BacklogFilter, loose: ReadonlySet<string>): Sums => {
  const derive = useCallback(
    (model: LiveModel) => sumsOf(model, model.list('story').filter(asks(filter, model, loose))),
    [filter, loose],
  );
  return useCalm(derive);
};
