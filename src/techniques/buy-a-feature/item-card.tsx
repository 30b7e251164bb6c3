import type { KeyboardEvent } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { titleOf } from '#product/title.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { PieceMenu, type Target } from '#ui/play/became.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import type { Move, Sale } from './use-sale.tsx';
import { marketWords } from './words.ts';

interface ItemProps {
  piece: EntityOf<'piece'>;
  sale: Sale;
  /** Coins left in one's purse; null for who does not play. */
  purse: number | null;
  move: (move: Move) => void;
  argue: () => void;
  targets: readonly Target[];
}

/** Something for sale: its price, the coins that lie on it, and what one may add or take back. */
export function ItemCard({ piece, sale, purse, move, argue, targets }: ItemProps) {
  const t = useWords(marketWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model } = useProduct();
  const card = useEntityOf('card', piece.card);
  const item = sale.items.find((one) => one.piece === piece.id);
  if (!item) return null;
  const title = titleOf(piece, model) || ui.untitled;
  const bids = sale.bids.filter((bid) => bid.piece === piece.id);
  const put = bids.reduce((sum, { coins }) => sum + coins, 0);
  const lacks = item.price - put;
  const mine = bids.find(({ seat }) => seat === sale.seat)?.coins ?? 0;
  const plays = purse !== null && !sale.closed && !item.bought;
  const most = Math.min(purse ?? 0, lacks);
  const nameOf = (seat: number) => sale.purses.find((one) => one.seat === seat)?.name || '…';
  const names = new Intl.ListFormat(locale).format(bids.map(({ seat }) => nameOf(seat)));
  const bid = (coins: number) => move({ kind: 'bid', piece: piece.id, coins });
  const take = (coins: number) => move({ kind: 'take-back', piece: piece.id, coins });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!plays || event.target !== event.currentTarget) return;
    if (event.key === '+' && most > 0) bid(1);
    else if (event.key === '-' && mine > 0) take(1);
    else return;
    event.preventDefault();
  };
  const more = (): readonly MenuItem[] => [
    ...(plays && most > 1
      ? [...new Set([5, 10, most])]
          .filter((n) => n <= most)
          .map(
            (n): MenuItem => ({
              label: n === lacks ? t.rest(n) : t.price(n),
              icon: 'coins',
              group: t.more,
              onSelect: () => bid(n),
            }),
          )
      : []),
    ...(plays && mine > 0
      ? [{ label: t.takeAll, icon: 'undo', group: t.more, onSelect: () => take(mine) } as const]
      : []),
    ...(sale.role === 'facilitator' && item.bought && !sale.closed
      ? [
          {
            label: t.undoPurchase,
            icon: 'rotate-ccw',
            onSelect: () => move({ kind: 'release', piece: piece.id }),
          } as const,
        ]
      : []),
    { label: t.argue, icon: 'message-circle', group: '  ', onSelect: argue },
  ];
  return (
    <li
      // biome-ignore lint/a11y/noNoninteractiveTabindex: + and - bid on the card that has the focus
      tabIndex={0}
      aria-label={`${title}, ${t.price(item.price)}, ${item.bought ? t.boughtBy(names) : t.lacks(lacks)}`}
      aria-keyshortcuts={plays ? '+ -' : undefined}
      data-entity={piece.id}
      onKeyDown={onKeyDown}
      style={hueOf('piece')}
      className={`spine grid min-w-0 grid-rows-[1fr_auto] content-between gap-2 rounded-card border bg-card p-3 ${item.bought ? 'border-good' : 'border-line'}`}
    >
      <div className="grid content-start gap-1">
        <div className="flex items-start gap-2">
          <h3 className="min-w-0 grow wrap-anywhere font-[650] text-base leading-snug">{title}</h3>
          <PieceMenu id={piece.id} label={title} items={more} targets={targets} />
        </div>
        {card?.about && <p className="text-soft text-sm">{card.about}</p>}
      </div>
      <div className="grid gap-1.5">
        <div
          aria-hidden="true"
          className="flex h-2.5 overflow-hidden rounded-full border border-line bg-sheet"
        >
          {bids.map(({ seat, coins }) => (
            <span
              key={seat}
              style={{ width: `${(coins / item.price) * 100}%` }}
              className={`border-card border-r last:border-r-0 ${seat === sale.seat ? 'bg-thread' : 'bg-edge'}`}
            />
          ))}
        </div>
        <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
          <span className="tabular font-[650]">{t.price(item.price)}</span>
          {item.bought ? (
            <span className="inline-flex items-center gap-1 text-good">
              <Icon name="check" size={15} />
              {t.boughtBy(names)}
            </span>
          ) : (
            <span className="tabular text-soft">
              {t.lacks(lacks)}
              {bids.length > 0 &&
                ` · ${bids.map(({ seat, coins }) => `${nameOf(seat)} ${coins}`).join(', ')}`}
            </span>
          )}
        </p>
        {plays && (
          <div className="no-print flex flex-wrap items-center gap-1">
            <IconButton
              icon="minus"
              label={t.takeOne(title)}
              disabled={mine === 0}
              onClick={() => take(1)}
              className="border border-line"
            />
            <span className="tabular min-w-16 text-center text-sm">{t.yours(mine)}</span>
            <IconButton
              icon="plus"
              label={t.bidOne(title)}
              disabled={most === 0}
              onClick={() => bid(1)}
              className="border border-line"
            />
            {most > 1 && (
              <Button small className="ml-auto" onClick={() => bid(most)} aria-label={t.bidMany(title, most)}>
                {most === lacks ? t.rest(most) : `+ ${t.price(most)}`}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
