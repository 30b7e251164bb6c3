import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { playsOf } from '#product/play/games.ts';
import { titleOf } from '#product/title.ts';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { outcomesOf } from './bought.ts';
import { marketWords } from './words.ts';

/** What a closed play bought, as the model keeps it: all there is where its sale was held elsewhere. */
export function Kept({ play }: { play: EntityOf<'play'> }) {
  const t = useWords(marketWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model } = useProduct();
  const { open } = useSelection();
  const bought = useDerived(
    useCallback(
      (read: LiveModel) => {
        if (!play.game) return [];
        const at = playsOf(read, play.game).findIndex(({ id }) => id === play.id);
        return outcomesOf(read, play.game).flatMap(({ card, paid }) => {
          const one = paid[at];
          return one ? [{ card, ...one }] : [];
        });
      },
      [play.game, play.id],
    ),
  );
  const list = new Intl.ListFormat(locale);
  return (
    <div className="grid gap-4">
      <p className="text-soft">{t.kept}</p>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] items-start gap-3">
        {bought.map(({ card, value, people, text }) => (
          <li
            key={card.id}
            data-entity={card.id}
            style={hueOf('piece')}
            className="spine grid gap-1.5 rounded-card border border-good bg-card p-3"
          >
            <button
              type="button"
              onClick={() => open(card.of ?? card.id)}
              className="tap text-left font-[650] leading-snug hover:underline"
            >
              {titleOf(card, model) || ui.untitled}
            </button>
            <p className="tabular text-good text-sm">{t.paid(value ?? 0, list.format(people))}</p>
            <p className="whitespace-pre-line text-soft text-sm">{text.split('\n').slice(1).join('\n')}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
