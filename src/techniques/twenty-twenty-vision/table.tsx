import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { change, together } from '#product/pen.ts';
import { harvest } from '#product/play/harvest.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import type { Target } from '#ui/play/became.tsx';
import { usePlay } from '#ui/play/kit.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { Hand } from './hand.tsx';
import { RankedCard } from './ranked-card.tsx';
import { argumentsAbout, compare, overtake, type Piece, place, type Side, turn, wallOf } from './wall.ts';
import { visionWords } from './words.ts';

/** The pile, the card in hand, and the wall. */
export function Table({ play }: { play: EntityOf<'play'> }) {
  const t = useWords(visionWords);
  const ui = useWords(uiWords);
  const { pen, canEdit } = useProduct();
  const { selection, open } = useSelection();
  const { closed } = usePlay();
  const list = useRef<HTMLOListElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const wall = useDerived(useCallback((model: LiveModel) => wallOf(model, play.id), [play.id]));
  const { pile, turned, ranked } = wall;
  const hand = turned[0];
  const stop = ranked.some(({ id }) => id === at) ? at : (ranked[0]?.id ?? null);

  const focus = (id: string) => {
    setAt(id);
    selection.set([id]);
    // Behind React's own turn, before the next key can arrive.
    queueMicrotask(() =>
      list.current?.querySelector<HTMLElement>(`[data-ranked="${CSS.escape(id)}"]`)?.focus(),
    );
  };
  const put = (card: string, side: Side, beside: string) =>
    together(pen, () => {
      compare(pen, play.id, card, side, beside);
      place(pen, card, side, beside);
    });
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const { id } = ranked[index]!;
    if (by !== 0 && event.altKey) {
      if (canEdit) overtake(pen, play.id, id, by);
      focus(id);
    } else if (by !== 0) {
      const next = ranked[index + by];
      if (next) focus(next.id);
    } else if (event.key === 'Home' || event.key === 'End')
      focus(ranked.at(event.key === 'Home' ? 0 : -1)!.id);
    else if (event.key === 'Enter') open(id);
    else return;
    event.preventDefault();
  };
  const targetsOf = (piece: Piece): readonly Target[] =>
    (['story', 'deliverable', 'idea'] as const).map((to) => ({
      to,
      take: () => {
        const made = harvest(pen, piece.id, to);
        if (made) open(made);
      },
    }));
  return (
    <div className="grid max-w-5xl items-start gap-5 md:grid-cols-[minmax(15rem,20rem)_1fr]">
      {!closed && (
        <div className="grid gap-4 md:sticky md:top-4">
          <div className="flex items-center gap-4">
            <div aria-hidden="true" className="relative h-16 w-24 shrink-0">
              {pile.slice(0, 4).map(({ id }, depth) => (
                <span
                  key={id}
                  className="absolute h-14 w-20 rounded-card border border-thread bg-thread-wash"
                  style={{ left: depth * 4, top: depth * 3 }}
                />
              ))}
            </div>
            <div className="grid justify-items-start gap-1.5">
              <p className="text-soft">{pile.length > 0 ? t.pile(pile.length) : t.empty}</p>
              {canEdit && pile.length > 0 && !hand && (
                <Button tone="primary" onClick={() => turn(pen, play.id)}>
                  {t.turn}
                </Button>
              )}
            </div>
          </div>
          {hand && canEdit && (
            <Hand key={`${hand.id} ${ranked.length}`} play={play.id} card={hand} ranked={ranked} />
          )}
          {hand && !canEdit && (
            <p data-entity={hand.id} className="rounded-card border-2 border-thread bg-card p-4 text-xl">
              {hand.text || ui.untitled}
            </p>
          )}
        </div>
      )}
      <section aria-label={t.wall} className={`grid gap-2 ${closed ? 'md:col-span-2' : ''}`}>
        <h3 className="text-base text-soft">{t.wall}</h3>
        {ranked.length === 0 && (
          <p className="text-pretty rounded-card border border-edge border-dashed p-6 text-center text-soft">
            {t.wallEmpty}
          </p>
        )}
        <ol ref={list} className="grid gap-2">
          {ranked.map((piece, index) => (
            <RankedCard
              key={piece.id}
              piece={piece}
              rank={index + 1}
              reasons={argumentsAbout(wall, piece.id)}
              stop={stop === piece.id}
              put={hand ? (side) => put(hand.id, side, piece.id) : null}
              drop={(dragged, side) => put(dragged, side, piece.id)}
              onKeyDown={(event) => onKeyDown(event, index)}
              onFocus={() => setAt(piece.id)}
              items={() => [
                {
                  label: ui.moveUp,
                  icon: 'arrow-up',
                  keys: 'Alt ↑',
                  disabled: index === 0,
                  onSelect: () => void overtake(pen, play.id, piece.id, -1),
                },
                {
                  label: ui.moveDown,
                  icon: 'arrow-down',
                  keys: 'Alt ↓',
                  disabled: index === ranked.length - 1,
                  onSelect: () => void overtake(pen, play.id, piece.id, 1),
                },
                {
                  label: t.takeBack,
                  icon: 'undo',
                  onSelect: () => void change(pen, 'piece', piece.id, { area: 'turned' }),
                },
              ]}
              targets={targetsOf(piece)}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}
