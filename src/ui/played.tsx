import { createContext, useContext, useEffect, useState } from 'react';
import type { HarvestAs, Yields } from '#product/play/played.ts';

/** What games leave for other boards: said by who knows all techniques, asked by who knows none. */
export interface Played {
  /** By the technique of the game. */
  readonly yields: ReadonlyMap<string, Yields>;
  readonly harvestAs: HarvestAs;
}

/** Loads it, the same promise each time; null where no game is known. */
export const PlayedContext = createContext<(() => Promise<Played>) | null>(null);

const NOTHING_PLAYED: Played['yields'] = new Map();

/** What games yield, once it is here; nothing until then, and where it is not asked for. */
export const useYields = (asked: boolean): Played['yields'] => {
  const load = useContext(PlayedContext);
  const [yields, learn] = useState(NOTHING_PLAYED);
  useEffect(() => {
    // Away: what was played is brought in another time.
    if (asked)
      load?.().then(
        (played) => learn(played.yields),
        () => {},
      );
  }, [load, asked]);
  return yields;
};
