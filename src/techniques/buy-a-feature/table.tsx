import { useCallback, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { piecesOf } from '#product/play/games.ts';
import { harvest } from '#product/play/harvest.ts';
import { titleOf } from '#product/title.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/language.tsx';
import type { Target } from '#ui/play/became.tsx';
import { usePlay } from '#ui/play/kit.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { ItemCard } from './item-card.tsx';
import { Kept } from './kept.tsx';
import { Negotiation } from './negotiation.tsx';
import { Purses } from './purses.tsx';
import { useSale } from './use-sale.tsx';
import { marketWords } from './words.ts';

/** Before the sale: who is there, and who may open it. */
function Opening({ play, open }: { play: EntityOf<'play'>; open: () => void }) {
  const t = useWords(marketWords);
  const { role } = usePlay();
  return (
    <section className="mx-auto grid max-w-xl justify-items-center gap-3 rounded-card border border-edge border-dashed p-8 text-center">
      <h3 className="text-xl">{t.noSale}</h3>
      <p className="text-pretty text-soft">{role === 'facilitator' ? t.openHint : t.waitForHost}</p>
      <p className="tabular">{t.players(play.players.length)}</p>
      {role === 'facilitator' && (
        <Button tone="primary" icon="coins" onClick={open}>
          {t.openIt}
        </Button>
      )}
    </section>
  );
}

/** The stall: what is for sale with the coins on it, everybody's purse, and the negotiation. */
export function Table({ play }: { play: EntityOf<'play'> }) {
  const t = useWords(marketWords);
  const ui = useWords(uiWords);
  const { model, pen } = useProduct();
  const { open: openEntity } = useSelection();
  const { sale, open, move } = useSale(play.id);
  const [about, setAbout] = useState<string | null>(null);
  const [closing, setClosing] = useState(false);
  const pieces = useDerived(useCallback((read: LiveModel) => piecesOf(read, play.id), [play.id]));
  if (sale === undefined) return <p className="p-8 text-center text-soft">{t.waiting}</p>;
  // A product brought in from a file has its plays, not their money.
  if (sale === null && play.state === 'closed') return <Kept play={play} />;
  if (sale === null) return <Opening play={play} open={() => void open()} />;

  const purse =
    sale.role === 'player' ? (sale.purses.find(({ seat }) => seat === sale.seat)?.coins ?? 0) : null;
  const titleOfPiece = (id: string | null) => {
    const piece = model.find('piece', id);
    return piece ? titleOf(piece, model) || ui.untitled : t.gone;
  };
  const targetsOf = (piece: EntityOf<'piece'>): readonly Target[] =>
    (['story', 'deliverable', 'idea'] as const).map((to) => ({
      to,
      take: () => {
        const made = harvest(pen, piece.id, to);
        if (made) openEntity(made);
      },
    }));
  const unspent = sale.purses.reduce((sum, { coins }) => sum + coins, 0);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <Purses sale={sale} move={move} />
        {sale.closed ? (
          <p className="text-soft">
            {t.closed}. {t.left(unspent)}
          </p>
        ) : (
          sale.role === 'facilitator' && (
            <Button className="no-print ml-auto" icon="check" onClick={() => setClosing(true)}>
              {t.close}
            </Button>
          )
        )}
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <ul
          aria-label={t.shop}
          className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-3"
        >
          {pieces.map((piece) => (
            <ItemCard
              key={piece.id}
              piece={piece}
              sale={sale}
              purse={purse}
              move={(one) => void move(one)}
              argue={() => setAbout(piece.id)}
              targets={targetsOf(piece)}
            />
          ))}
        </ul>
        <Negotiation sale={sale} titleOfPiece={titleOfPiece} about={about} setAbout={setAbout} move={move} />
      </div>
      {closing && (
        <Dialog
          title={t.close}
          onClose={() => setClosing(false)}
          foot={
            <>
              <Button onClick={() => setClosing(false)}>{ui.cancel}</Button>
              <Button
                tone="primary"
                onClick={() => {
                  setClosing(false);
                  void move({ kind: 'close' });
                }}
              >
                {t.close}
              </Button>
            </>
          }
        >
          <p>{t.closeHint}</p>
        </Dialog>
      )}
    </div>
  );
}
