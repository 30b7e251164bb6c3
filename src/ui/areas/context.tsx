import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AreaActs } from './acts.tsx';
import type { AreaHands } from './area.tsx';
import type { AreasHand } from './hand.ts';

export interface AreasTools {
  readonly hand: AreasHand;
  readonly acts: AreaActs;
  readonly hands: AreaHands;
}

const AreasContext = createContext<AreasTools | null>(null);
export const AreasProvider = AreasContext.Provider;

export const useAreas = (): AreasTools => {
  const tools = useContext(AreasContext);
  if (!tools) throw new Error('an area outside areas');
  return tools;
};

/** Whether one writes in this card; renders again only when that changes. */
export const useIsWriting = (id: string): boolean => {
  const { hand } = useAreas();
  const read = () => hand.editing === id;
  return useSyncExternalStore(hand.subscribe, read, () => false);
};
