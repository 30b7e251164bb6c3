import { useMemo, useSyncExternalStore } from 'react';
import { useProduct } from '../product.tsx';
import { type Drawing, drawingOf, isSameDrawing } from './drawing.ts';

/** What is drawn on an entity; renders again only when that changes. */
export const useDrawing = (on: string): Drawing => {
  const { model } = useProduct();
  const store = useMemo(() => {
    let known = drawingOf(model, on);
    let version = model.version;
    return {
      read: () => {
        if (version === model.version) return known;
        version = model.version;
        const fresh = drawingOf(model, on);
        if (!isSameDrawing(known, fresh)) known = fresh;
        return known;
      },
      subscribe: (listener: () => void) => model.subscribe(`entity:${on}`, listener),
    };
  }, [model, on]);
  return useSyncExternalStore(store.subscribe, store.read, store.read);
};
