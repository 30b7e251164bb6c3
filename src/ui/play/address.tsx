import { useCallback } from 'react';
import { useSearchParams } from '#ui/address.tsx';

/** What of a game one looks at: how it is prepared, one of its plays, or what they say together. */
export type View = 'prepare' | 'results' | { readonly play: string };

/** The game and view that the address names, so that a link leads others to the same table. */
export const useGameAddress = (): {
  readonly game: string | null;
  readonly view: View | null;
  readonly go: (game: string | null, view: View | null) => void;
} => {
  const [params, setParams] = useSearchParams();
  const [game, named] = [params.get('game'), params.get('view')];
  const go = useCallback(
    (game: string | null, view: View | null) =>
      setParams((old) => {
        const next = new URLSearchParams(old);
        const set = (key: string, value: string | null) => (value ? next.set(key, value) : next.delete(key));
        set('game', game);
        set('view', view === null || typeof view === 'string' ? view : view.play);
        return next;
      }),
    [setParams],
  );
  const view: View | null =
    named === null || named === 'prepare' || named === 'results' ? named : { play: named };
  return { game, view, go };
};
