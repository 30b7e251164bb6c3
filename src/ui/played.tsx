import { createContext } from 'react';
import type { HarvestAs, Yields } from '#product/play/played.ts';

/** What games leave for other boards: said by who knows all techniques, asked by who knows none. */
export interface Played {
  /** By the technique of the game. */
  readonly yields: ReadonlyMap<string, Yields>;
  /** Loaded when something is brought in; the same promise each time. */
  readonly harvest: () => Promise<HarvestAs>;
}

export const PlayedContext = createContext<Played>({
  yields: new Map(),
  harvest: () => {
    throw new Error('a harvest where no game is known');
  },
});
