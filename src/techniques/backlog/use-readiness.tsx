import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useProduct } from '#ui/product.tsx';
import { type Readiness, readinessOf } from './readiness.ts';

const NOT_THERE: Readiness = { met: 0, of: 0, missing: [], criteria: 0 };

const same = (a: Readiness, b: Readiness): boolean =>
  a.met === b.met &&
  a.of === b.of &&
  a.criteria === b.criteria &&
  a.missing.length === b.missing.length &&
  a.missing.every((item, at) => item === b.missing[at]);

/** How ready a story is: again when it, its tests or the team's definition change; nothing else draws it anew. */
export const useReadiness = (id: string): Readiness => {
  const { model } = useProduct();
  const last = useRef(NOT_THERE);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [model.subscribe(`entity:${id}`, listener), model.subscribe('product', listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [model, id],
  );
  const read = () => {
    const story = model.find('story', id);
    const now = story ? readinessOf(model, story) : NOT_THERE;
    return same(last.current, now) ? last.current : (last.current = now);
  };
  return useSyncExternalStore(subscribe, read, read);
};
