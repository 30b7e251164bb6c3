import { type KeyboardEvent, useEffect, useRef } from 'react';
import { standsFor } from '#product/play/stands-for.ts';
import { Button } from '#ui/button.tsx';
import { hueOf, KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { Became, PieceMenu, type Target } from '#ui/play/became.tsx';
import { useEntity, useProduct } from '#ui/product.tsx';
import { useIsSelected } from '#ui/selection.tsx';
import { whenDraggable } from '#ui/when-draggable.tsx';
import { uiWords } from '#ui/words.ts';
import type { Piece, Side } from './wall.ts';
import { visionWords } from './words.ts';

interface RankedCardProps {
  piece: Piece;
  rank: number;
  reasons: readonly string[];
  /** The one that takes part in the tab order. */
  stop: boolean;
  /** Puts the card in hand beside this one; null while there is none. */
  put: ((side: Side) => void) | null;
  /** Something dragged was let go on this card's upper or lower half. */
  drop: (dragged: string, side: Side) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
  items: () => readonly MenuItem[];
  targets: readonly Target[];
}

/** A card on the wall, with its rank and the arguments that put it there. */
export function RankedCard(props: RankedCardProps) {
  const { piece, rank, reasons, stop, put, drop, onKeyDown, onFocus, items, targets } = props;
  const t = useWords(visionWords);
  const ui = useWords(uiWords);
  const { model, canEdit } = useProduct();
  const selected = useIsSelected(piece.id);
  const ref = useRef<HTMLLIElement>(null);
  const latest = useRef(drop);
  useEffect(() => {
    latest.current = drop;
  });
  const { id } = piece;
  useEffect(() => {
    const element = ref.current;
    if (!element || !canEdit) return;
    const sideAt = (y: number): Side => {
      const { top, bottom } = element.getBoundingClientRect();
      return y < (top + bottom) / 2 ? 'above' : 'below';
    };
    const mark = (side: Side | null) => {
      if (side) element.dataset.side = side;
      else delete element.dataset.side;
    };
    return whenDraggable(({ combine, draggable, dropTargetForElements }) =>
      combine(
        draggable({ element, getInitialData: () => ({ ranked: id }) }),
        dropTargetForElements({
          element,
          canDrop: ({ source }) => typeof source.data.ranked === 'string' && source.data.ranked !== id,
          onDrag: ({ location }) => mark(sideAt(location.current.input.clientY)),
          onDragLeave: () => mark(null),
          onDrop: ({ source, location }) => {
            mark(null);
            latest.current(source.data.ranked as string, sideAt(location.current.input.clientY));
          },
        }),
      ),
    );
  }, [id, canEdit]);
  const of = standsFor(model, id);
  const kind = useEntity(of)?.kind;
  const title = piece.text || ui.untitled;
  return (
    <li
      ref={ref}
      data-entity={id}
      data-ranked={id}
      tabIndex={stop ? 0 : -1}
      aria-label={t.rank(rank, title)}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      style={hueOf(kind ?? 'card')}
      className={`spine relative flex items-start gap-3 rounded-card border border-line bg-card px-3 py-2 data-[side=below]:after:absolute data-[side=above]:before:absolute data-[side=below]:after:inset-x-0 data-[side=above]:before:inset-x-0 data-[side=above]:before:-top-1.5 data-[side=below]:after:-bottom-1.5 data-[side=below]:after:h-0.5 data-[side=above]:before:h-0.5 data-[side=below]:after:bg-thread data-[side=above]:before:bg-thread ${selected ? 'ring-2 ring-thread' : ''}`}
    >
      <span
        aria-hidden="true"
        className="tabular w-6 shrink-0 text-right font-[650] font-heading text-lg text-soft"
      >
        {rank}
      </span>
      <div className="grid min-w-0 grow gap-1">
        <p className="flex items-center gap-2 wrap-anywhere">
          {kind && <KindIcon kind={kind} />} {title}
        </p>
        {reasons.length > 0 && (
          <details className="text-soft text-sm">
            <summary>{t.arguments(reasons.length)}</summary>
            <ul className="grid gap-0.5 pl-4">
              {reasons.map((reason) => (
                <li key={reason} className="list-disc">
                  {reason}
                </li>
              ))}
            </ul>
          </details>
        )}
        <Became id={id} />
        {put && canEdit && (
          <div className="no-print flex flex-wrap gap-1.5">
            <Button small icon="arrow-up" aria-label={t.above(title)} onClick={() => put('above')}>
              {t.aboveShort}
            </Button>
            <Button small icon="arrow-down" aria-label={t.below(title)} onClick={() => put('below')}>
              {t.belowShort}
            </Button>
          </div>
        )}
      </div>
      <PieceMenu id={id} label={title} items={items} targets={targets} />
    </li>
  );
}
