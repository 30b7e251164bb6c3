import { useCallback, useState } from 'react';
import { useProduct } from '#ui/product.tsx';
import { ZOOMS, type Zoom } from './look.ts';

interface OwnView {
  readonly zoom: Zoom;
  readonly folded: readonly string[];
}

const AT_FIRST: OwnView = { zoom: 'normal', folded: [] };

const readView = (key: string): OwnView => {
  try {
    const { zoom, folded } = JSON.parse(localStorage.getItem(key) ?? '') as Partial<OwnView>;
    return {
      zoom: ZOOMS.find((one) => one === zoom) ?? AT_FIRST.zoom,
      folded: Array.isArray(folded) ? folded.filter((band) => typeof band === 'string') : [],
    };
  } catch {
    // Nothing kept here yet, or not by us.
    return AT_FIRST;
  }
};

/** How near one stands and which slices are folded: one's own view of this map, kept on this device. */
export const useOwnView = () => {
  const key = `po-dojo-map ${useProduct().id}`;
  const [view, see] = useState(() => readView(key));
  const change = useCallback(
    (to: (now: OwnView) => Partial<OwnView>) =>
      see((now) => {
        const next = { ...now, ...to(now) };
        localStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  return [view, change] as const;
};
