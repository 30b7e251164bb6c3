import { createContext, useContext, useEffect, useState } from 'react';
import type { HarvestAs, Yields } from '#product/play/played.ts';
import { whenIdle } from './idle.tsx';

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
    if (!asked || !load) return;
    let here = true;
    const tell = ({ yields }: Played) => here && learn(yields);
    // Nobody brings in anything in the first instant. Away: what was played is brought in another time.
    whenIdle(() => void load().then(tell, () => {}));
    return () => {
      here = false;
    };
  }, [load, asked]);
  return yields;
};
