import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { cardsOf } from '#product/play/games.ts';
import { Labelled } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { AmountField } from '#ui/play/amount-field.tsx';
import { CardList } from '#ui/play/card-list.tsx';
import { useDerived } from '#ui/product.tsx';
import { dearerThanAPurse, purseOf, ratioOf, totalOf, USUAL_PLAYERS } from './market.ts';
import { marketWords } from './words.ts';

/** What is for sale at which price, and how small the purses are. */
export function Definition({ game }: { game: EntityOf<'game'> }) {
  const t = useWords(marketWords);
  const cards = useDerived(useCallback((model: LiveModel) => cardsOf(model, game.id), [game.id]));
  const dear = useDerived(useCallback((model: LiveModel) => dearerThanAPurse(model, game).length, [game]));
  const total = totalOf(cards);
  return (
    <>
      <Labelled
        label={t.ratio}
        hint={t.ratioHint(total, purseOf(total, ratioOf(game), USUAL_PLAYERS), USUAL_PLAYERS)}
      >
        {(inputId) => (
          <AmountField
            kind="game"
            id={game.id}
            field="ratio"
            label={t.ratio}
            min={1}
            max={100}
            inputId={inputId}
          />
        )}
      </Labelled>
      <section aria-label={t.forSale} className="grid gap-2">
        <h3 className="text-lg">{t.forSale}</h3>
        <p className="text-soft text-sm">
          {t.howMany(cards.length)}
          {total > 0 && ` ${t.dear(dear)}`}
        </p>
        <CardList game={game.id} priced bringIn />
      </section>
    </>
  );
}
