import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { SideBySide } from '#ui/play/side-by-side.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { applyRanking, combine, isInOrder, rankedStories } from './combine.ts';
import { visionWords } from './words.ts';

/** Groups that lie further apart than this should talk. */
export const FAR_APART = 0.5;

/** All rankings side by side, what they say together, and the backlog in that order with one gesture. */
export function Results({ game, plays }: { game: EntityOf<'game'>; plays: readonly EntityOf<'play'>[] }) {
  const t = useWords(visionWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const { pen, canEdit, undo } = useProduct();
  const ranking = useDerived(useCallback((model: LiveModel) => combine(model, plays), [plays]));
  const stories = useDerived(useCallback((model: LiveModel) => rankedStories(model, ranking), [ranking]));
  const done = useDerived(useCallback((model: LiveModel) => isInOrder(model, stories), [stories]));
  if (ranking.length === 0) return <p className="text-soft">{t.nothing}</p>;
  const apply = () => {
    undo.stopCapturing();
    const moved = applyRanking(pen, game.id);
    undo.stopCapturing();
    say(t.applied(moved), { label: ui.undo, run: () => undo.undo() });
  };
  return (
    <>
      <SideBySide
        label={t.order}
        corner={t.order}
        plays={plays}
        {...(plays.length > 1 ? { sum: t.together } : {})}
        rows={ranking.map(({ key, text, piece, ranks, spread }, at) => ({
          key,
          head: (
            <span className="flex flex-wrap items-baseline gap-x-2" data-entity={piece}>
              <span className="min-w-0 wrap-anywhere">{text || ui.untitled}</span>
              {spread >= FAR_APART && (
                <span
                  title={t.debateHint}
                  className="rounded-full border border-thread px-2 text-thread text-xs"
                >
                  {t.debate}
                </span>
              )}
            </span>
          ),
          cells: ranks.map((rank) => rank ?? t.notPlaced),
          sum: at + 1,
        }))}
      />
      {canEdit && (
        <div className="no-print flex flex-wrap items-center gap-3">
          {stories.length > 0 ? (
            <Button
              tone={done ? 'plain' : 'primary'}
              icon="list-ordered"
              onClick={apply}
              className="max-sm:whitespace-normal"
            >
              {t.apply(stories.length)}
            </Button>
          ) : (
            <p className="text-soft text-sm">{t.noStories}</p>
          )}
          {stories.length > 0 && done && <p className="text-soft text-sm">{t.inOrder}</p>}
        </div>
      )}
    </>
  );
}
