import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { isFiltering } from './filter.ts';
import type { LiveMap } from './live-map.ts';
import { type Extent, fitLook, LOOKS, type Look, type Zoom } from './look.ts';
import { cellKey } from './shape.ts';
import { bandItem } from './walk.ts';

/** The width and height of what one looks through, as it changes. */
export const useRoom = (scroller: { current: HTMLElement | null }, mounted: boolean) => {
  const [room, measure] = useState({ width: 1024, height: 640 });
  useEffect(() => {
    const element = scroller.current;
    if (!element || !mounted) return;
    const observer = new ResizeObserver(() => {
      // Heads of slices are as wide as what one sees, wherever one has scrolled to.
      element.style.setProperty('--view', `${element.clientWidth}px`);
      measure({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, mounted]);
  return room;
};

const extentOf = ({ shape, ids }: LiveMap, folded: ReadonlySet<string>): Extent => ({
  columns: shape.columns.length,
  bands: shape.bands.length,
  fullest: shape.bands
    .filter((release) => !folded.has(bandItem(release)))
    .map((release) =>
      Math.max(
        0,
        ...shape.columns.map(({ kind, step }) => (kind === 'bare' ? 0 : ids(cellKey(step, release)).length)),
      ),
    ),
});

/** The look of a zoom; the one that shows the whole map follows what has to fit, once things have calmed down. */
export const useLookFor = (
  zoom: Zoom,
  room: { width: number; height: number },
  map: LiveMap,
  folded: ReadonlySet<string>,
): Look => {
  const [extent, extend] = useState<Extent>({ columns: 1, bands: 1, fullest: [0] });
  useEffect(() => {
    if (zoom !== 'fit') return;
    const measure = () =>
      extend((old) => {
        const now = extentOf(map, folded);
        return JSON.stringify(old) === JSON.stringify(now) ? old : now;
      });
    measure();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(measure, 200);
    };
    const stops = [map.onShape(later), map.model.subscribe('any:story', later)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [zoom, map, folded]);
  return zoom === 'fit' ? fitLook(room.width, room.height, extent) : LOOKS[zoom];
};

/** How many stories the filter lets through. */
export const useShown = (map: LiveMap): number => {
  const subscribe = useCallback((listener: () => void) => map.onLook(listener), [map]);
  const read = () => (isFiltering(map.filter) ? map.shown : 0);
  return useSyncExternalStore(subscribe, read, read);
};
