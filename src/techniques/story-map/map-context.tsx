import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Hand } from './hand.ts';
import type { LiveMap } from './live-map.ts';
import type { Look } from './look.ts';
import type { MapActions } from './map-actions.tsx';
import type { RollUp } from './rollup.ts';
import type { MapShape } from './shape.ts';
import type { Sight } from './sight.tsx';

/** What every part of the map has at hand; none of it changes while one works. */
export interface MapTools {
  readonly map: LiveMap;
  readonly hand: Hand;
  readonly sight: Sight;
  readonly actions: MapActions;
  readonly canEdit: boolean;
}

const required = <T,>(value: T | null): T => {
  if (value === null) throw new Error('a part of the story map outside of it');
  return value;
};

const ToolsContext = createContext<MapTools | null>(null);
export const ToolsProvider = ToolsContext.Provider;
export const useMapTools = (): MapTools => required(useContext(ToolsContext));

const LookContext = createContext<Look | null>(null);
export const LookProvider = LookContext.Provider;
export const useLook = (): Look => required(useContext(LookContext));

const SumsContext = createContext<RollUp | null>(null);
export const SumsProvider = SumsContext.Provider;
export const useSums = (): RollUp => required(useContext(SumsContext));

/** Slices that are folded, by their mark on the map, and the hand that folds them. */
interface Folds {
  readonly folded: ReadonlySet<string>;
  readonly toggle: (band: string) => void;
}
const FoldsContext = createContext<Folds | null>(null);
export const FoldsProvider = FoldsContext.Provider;
export const useFolds = (): Folds => required(useContext(FoldsContext));

export const useShape = (map: LiveMap): MapShape => {
  const subscribe = useCallback((listener: () => void) => map.onShape(listener), [map]);
  const read = () => map.shape;
  return useSyncExternalStore(subscribe, read, read);
};

/** Ids of a cell's stories; renders again only when these change. */
export const useCell = (key: string): readonly string[] => {
  const { map } = useMapTools();
  const subscribe = useCallback((listener: () => void) => map.onCell(key, listener), [map, key]);
  const read = () => map.ids(key);
  return useSyncExternalStore(subscribe, read, read);
};

export const useIsEditing = (item: string): boolean => {
  const { hand } = useMapTools();
  const subscribe = useCallback((listener: () => void) => hand.onEditing(item, listener), [hand, item]);
  return useSyncExternalStore(
    subscribe,
    () => hand.editing === item,
    () => false,
  );
};
