import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { change } from '#product/pen.ts';
import { cardsOf } from '#product/play/games.ts';
import { titleOf } from '#product/title.ts';
import { useWords } from '#ui/language.tsx';
import { CardList } from '#ui/play/card-list.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { tubWords } from './words.ts';

/** The ideas to show, and which of them are there to provoke. */
export function Definition({ game }: { game: EntityOf<'game'> }) {
  const t = useWords(tubWords);
  const ui = useWords(uiWords);
  const { model, pen, canEdit } = useProduct();
  const cards = useDerived(useCallback((read: LiveModel) => cardsOf(read, game.id), [game.id]));
  return (
    <section aria-label={t.cards} className="grid gap-3">
      <h3 className="text-lg">{t.cards}</h3>
      <p className="text-soft text-sm">{t.cardsHint}</p>
      <CardList game={game.id} bringIn />
      {cards.length > 0 && (
        <fieldset className="grid gap-1.5" disabled={!canEdit}>
          <legend className="pb-1 font-[550] text-sm">{t.outrageous}</legend>
          <ul className="flex flex-wrap gap-1.5">
            {cards.map((card) => (
              <li key={card.id}>
                <button
                  type="button"
                  aria-pressed={card.tone === 'outrageous'}
                  title={card.tone === 'outrageous' ? t.makePlain : t.makeOutrageous}
                  onClick={() =>
                    change(pen, 'card', card.id, {
                      tone: card.tone === 'outrageous' ? 'plain' : 'outrageous',
                    })
                  }
                  className="min-h-7 max-w-full truncate rounded-full border border-line bg-card px-3 text-sm aria-pressed:border-thread aria-pressed:bg-thread-wash aria-pressed:text-thread"
                >
                  {titleOf(card, model) || ui.untitled}
                </button>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </section>
  );
}
