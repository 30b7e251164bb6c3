import { createContext } from 'react';
import type { HarvestAs, Yields } from '#product/play/played.ts';

/** What games leave for other boards: said by who knows all techniques, asked by who knows none. */
export interface Played {
  /** By the technique of the game. */
  readonly yields: ReadonlyMap<string, Yields>;
  readonly harvestAs: HarvestAs;
}

/** Loads it, the same promise each time; null where no game is known. */
export const PlayedContext = createContext<(() => Promise<Played>) | null>(null);
