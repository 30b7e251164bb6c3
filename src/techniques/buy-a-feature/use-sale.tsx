import { useCallback, useEffect, useState } from 'react';
import { askApi, Refused } from '#ui/api.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { marketWords } from './words.ts';

/** The sale as the server tells it (API, `Sale`). */
export interface Sale {
  readonly closed: boolean;
  readonly ratio: number;
  readonly items: readonly { readonly piece: string; readonly price: number; readonly bought: boolean }[];
  readonly bids: readonly { readonly piece: string; readonly seat: number; readonly coins: number }[];
  readonly purses: readonly { readonly seat: number; readonly name: string; readonly coins: number }[];
  readonly role: 'player' | 'facilitator' | 'observer' | null;
  readonly seat: number | null;
  readonly lines: readonly SaleLine[];
}

export interface SaleLine {
  readonly id: number;
  readonly by: string;
  readonly seat: number | null;
  readonly kind: 'bid' | 'take-back' | 'give' | 'release' | 'say' | 'close';
  readonly piece: string | null;
  readonly to: number | null;
  readonly coins: number | null;
  readonly text: string | null;
}

export type Move =
  | { kind: 'bid' | 'take-back'; piece: string; coins: number }
  | { kind: 'give'; to: number; coins: number }
  | { kind: 'release'; piece: string }
  | { kind: 'say'; text: string; piece?: string }
  | { kind: 'close' };

export interface SaleHands {
  /** Undefined until the server has answered, null while no sale is open. */
  readonly sale: Sale | null | undefined;
  readonly open: () => Promise<boolean>;
  readonly move: (move: Move) => Promise<boolean>;
}

/** The sale of a play, asked for again whenever the server says that something moved. */
export const useSale = (play: string): SaleHands => {
  const t = useWords(marketWords);
  const { id, onNews } = useProduct();
  const say = useSay();
  const [sale, set] = useState<Sale | null>();
  const path = `/products/${encodeURIComponent(id)}/plays/${encodeURIComponent(play)}/sale`;

  useEffect(() => {
    let gone = false;
    let asking = false;
    let again = false;
    const look = async () => {
      // News may come faster than answers: one question at a time, and a last one for what came meanwhile.
      if (asking) {
        again = true;
        return;
      }
      asking = true;
      try {
        const { sale: seen } = await askApi<{ sale: Sale | null }>(path);
        if (!gone) set(seen);
      } catch {
        // Away: what was known stays, the page says elsewhere that one is offline.
      } finally {
        asking = false;
      }
      if (again && !gone) {
        again = false;
        void look();
      }
    };
    void look();
    const stop = onNews((topic) => (topic === null || topic === `sale ${play}`) && void look());
    return () => {
      gone = true;
      stop();
    };
  }, [path, play, onNews]);

  const ask = useCallback(
    async (rest: string, body?: Move): Promise<boolean> => {
      try {
        const told = await askApi<{ sale: Sale }>(`${path}${rest}`, {
          method: 'POST',
          ...(body ? { body } : {}),
        });
        set(told.sale);
        return true;
      } catch (error) {
        say(error instanceof Refused ? error.message : t.unreachable);
        return false;
      }
    },
    [path, say, t],
  );
  return { sale, open: () => ask(''), move: (move) => ask('/moves', move) };
};
