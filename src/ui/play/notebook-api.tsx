import { useCallback, useEffect, useState } from 'react';
import { askApi, Refused } from '../api.tsx';
import { useWords } from '../language.tsx';
import { useProduct } from '../product.tsx';
import { useSay } from '../toasts.tsx';
import type { Role } from './kit.tsx';
import { playWords } from './words.ts';

/** What the server tells of a play: who is what, and the observers' notes where one may read them. */
export interface Notebook {
  readonly role: Role | null;
  readonly people: readonly { readonly name: string; readonly colour: string; readonly role: Role }[];
  readonly published: boolean;
  readonly observations:
    | readonly { readonly id: string; readonly by: string; readonly text: string; readonly mine: boolean }[]
    | null;
}

export interface NotebookHands {
  readonly notebook: Notebook | null;
  readonly be: (role: Role) => Promise<boolean>;
  readonly note: (text: string) => Promise<boolean>;
  readonly takeBack: (id: string) => Promise<boolean>;
  readonly publish: () => Promise<boolean>;
}

/** The notebook of a play, asked for again whenever the server tells that it changed. */
export const useNotebook = (play: string): NotebookHands => {
  const t = useWords(playWords);
  const { id, onNews } = useProduct();
  const say = useSay();
  const [notebook, set] = useState<Notebook | null>(null);
  const path = `/products/${encodeURIComponent(id)}/plays/${encodeURIComponent(play)}`;

  const look = useCallback(
    () =>
      askApi<Notebook>(`${path}/notebook`)
        .then(set)
        // Away or refused: what was known stays, the page says elsewhere that one is offline.
        .catch(() => {}),
    [path],
  );
  useEffect(() => {
    void look();
    return onNews((topic) => {
      if (topic === null || topic === `play ${play}`) void look();
    });
  }, [look, onNews, play]);

  const ask = async (rest: string, method: string, body?: unknown): Promise<boolean> => {
    try {
      await askApi(`${path}/${rest}`, { method, ...(body === undefined ? {} : { body }) });
      await look();
      return true;
    } catch (error) {
      say(error instanceof Refused ? error.message : t.unreachable);
      return false;
    }
  };
  return {
    notebook,
    be: (role) => ask('role', 'POST', { role }),
    note: (text) => ask('observations', 'POST', { text }),
    takeBack: (observation) => ask(`observations/${encodeURIComponent(observation)}`, 'DELETE'),
    publish: () => ask('publication', 'POST'),
  };
};
