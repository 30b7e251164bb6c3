import type { Purchase } from '#product/play/purchases.ts';
import type { Sale } from './sale.ts';

interface Closed extends Pick<Sale, 'items' | 'bids'> {
  readonly purses: readonly { readonly seat: number; readonly name: string }[];
  readonly lines: readonly {
    readonly kind: string;
    readonly piece: string | null;
    readonly by: string;
    readonly text: string | null;
  }[];
}

/** What was bought, by whom for how much, and what was said for it. */
export const purchasesOf = ({ items, bids, purses, lines }: Closed): readonly Purchase[] =>
  items
    .filter(({ bought }) => bought)
    .map(({ piece, price }) => ({
      piece,
      price,
      buyers: bids
        .filter((bid) => bid.piece === piece)
        .sort((a, b) => b.coins - a.coins)
        .map(({ seat, coins }) => ({ name: purses.find((purse) => purse.seat === seat)?.name ?? '', coins })),
      said: lines
        .filter((line) => line.kind === 'say' && line.piece === piece)
        .map(({ by, text }) => ({ by, text: text ?? '' })),
    }));
