import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { cardsOf } from '#product/play/games.ts';
import { titleOf } from '#product/title.ts';
import { useWords } from '#ui/language.tsx';
import { Became } from '#ui/play/became.tsx';
import { SideBySide } from '#ui/play/side-by-side.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { tableOf } from './tub.ts';
import { tubWords } from './words.ts';

/** Card by card, what each group did with it, and what it became. */
export function Results({ game, plays }: { game: EntityOf<'game'>; plays: readonly EntityOf<'play'>[] }) {
  const t = useWords(tubWords);
  const ui = useWords(uiWords);
  const { model } = useProduct();
  const told = useDerived(
    useCallback(
      (read: LiveModel) => ({
        cards: cardsOf(read, game.id),
        tables: plays.map((play) => tableOf(read, play.id)),
      }),
      [game.id, plays],
    ),
  );
  return (
    <SideBySide
      label={t.results}
      corner={t.card}
      plays={plays}
      rows={told.cards.map((card) => ({
        key: card.id,
        head: (
          <span>
            {titleOf(card, model) || ui.untitled}
            {card.tone === 'outrageous' && <span className="block text-sm text-thread">{t.outrageous}</span>}
          </span>
        ),
        cells: told.tables.map(({ shown, became }, at) => {
          const piece = shown.find((one) => one.card === card.id);
          if (!piece || piece.reaction === 'none') return '';
          return (
            <span key={plays[at]?.id} className="grid gap-1">
              <span className="text-soft">{t.reaction[piece.reaction]}</span>
              {(became.get(piece.id) ?? []).map((one) => (
                <span key={one.id} className="font-[650]">
                  {one.text} <Became id={one.id} />
                </span>
              ))}
              <Became id={piece.id} />
            </span>
          );
        }),
      }))}
    />
  );
}
