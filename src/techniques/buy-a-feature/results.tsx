import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { titleOf } from '#product/title.ts';
import { Button } from '#ui/button.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { SideBySide } from '#ui/play/side-by-side.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { boughtStories, isBought, outcomesOf, rankBought } from './bought.ts';
import { marketWords } from './words.ts';

/** What each group bought, with whom and why; bought stories can move up in the backlog. */
export function Results({ game, plays }: { game: EntityOf<'game'>; plays: readonly EntityOf<'play'>[] }) {
  const t = useWords(marketWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const say = useSay();
  const { model, pen, canEdit, undo } = useProduct();
  const { open } = useSelection();
  const outcomes = useDerived(useCallback((read: LiveModel) => outcomesOf(read, game.id), [game.id]));
  const stories = useDerived(
    useCallback((read: LiveModel) => boughtStories(read, game.id).length, [game.id]),
  );
  const list = new Intl.ListFormat(locale);
  const rank = () => {
    undo.stopCapturing();
    const moved = rankBought(pen, game.id);
    undo.stopCapturing();
    say(t.ranked(moved), { label: ui.undo, run: () => undo.undo() });
  };
  return (
    <>
      {canEdit && stories > 0 && (
        <p className="no-print flex flex-wrap items-center gap-3">
          <Button tone="primary" icon="list-ordered" onClick={rank}>
            {t.rank}
          </Button>
          <span className="text-soft text-sm">{t.rankHint}</span>
        </p>
      )}
      <SideBySide
        label={t.results}
        corner={t.item}
        plays={plays}
        sum={t.total}
        rows={outcomes.map((outcome) => ({
          key: outcome.card.id,
          head: (
            <button
              type="button"
              onClick={() => open(outcome.card.of ?? outcome.card.id)}
              className={`tap text-left hover:underline ${isBought(outcome) ? 'font-[650]' : 'text-soft'}`}
            >
              {titleOf(outcome.card, model) || ui.untitled}
            </button>
          ),
          cells: outcome.paid.map((paid, at) =>
            paid ? (
              <span key={plays[at]?.id} className="grid gap-0.5">
                {t.paid(paid.value ?? 0, list.format(paid.people))}
                <span className="whitespace-pre-line text-soft">
                  {paid.text.split('\n').slice(1).join('\n')}
                </span>
              </span>
            ) : (
              <span key={plays[at]?.id} className="text-soft">
                {t.notBought}
              </span>
            ),
          ),
          sum: isBought(outcome) ? t.groups(outcome.paid.filter((one) => one !== null).length) : '',
        }))}
      />
    </>
  );
}
