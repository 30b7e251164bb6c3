import { createContext, useContext } from 'react';

/** Where the browser finds what wakes a product's page. */
export interface Waking {
  readonly script: string;
  /** What the script is made of, to be fetched at once. */
  readonly parts: readonly string[];
  /** What keeps a page's state while one develops. */
  readonly refresh?: string | undefined;
}

const WakingContext = createContext<Waking | null>(null);

export const WakingProvider = WakingContext.Provider;
/** Null where nothing is to wake: on public pages, and where a refusal is told. */
export const useWaking = (): Waking | null => useContext(WakingContext);
