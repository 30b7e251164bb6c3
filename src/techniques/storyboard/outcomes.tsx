import { useCallback } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { useDerived } from '#ui/product.tsx';

const outcomesOf = (model: LiveModel, id: string): readonly string[] =>
  model.referring(id).flatMap(({ from, field }) => {
    const link = field === 'from' ? model.find('link', from) : undefined;
    return link?.to && model.get(link.to) ? [link.to] : [];
  });

/** Ids of what came of an entity by its links; renders again only when that changes. */
export const useOutcomes = (id: string): readonly string[] => {
  const joined = useDerived(useCallback((model: LiveModel) => outcomesOf(model, id).join(' '), [id]));
  return joined === '' ? [] : joined.split(' ');
};
