import { memo, type ReactNode, useId, useLayoutEffect } from 'react';
import { Icon } from '../icon.tsx';
import { useWords } from '../language.tsx';
import { useProduct } from '../product.tsx';
import type { Area } from './area.tsx';
import { useAreas } from './context.tsx';
import { AreaItem } from './item.tsx';
import { areaWords } from './words.ts';

interface AreaListProps {
  area: Area;
  /** What to say while nothing stands there: the questions of the area. */
  empty?: ReactNode;
  className?: string;
  /** How its cards lie; one under the other unless said otherwise. */
  listClassName?: string;
}

/** The cards of an area in order, and the place for the next one. A tab stop of its own: arrows go on from there. */
export const AreaList = memo(function AreaList({
  area,
  empty,
  className = '',
  listClassName = 'grid gap-1.5',
}: AreaListProps) {
  const t = useWords(areaWords);
  const { canEdit } = useProduct();
  const { acts } = useAreas();
  const { id, name, ids } = area;
  const asks = useId();
  // A card that moved was put elsewhere in the page, and lost the focus by that.
  useLayoutEffect(acts.grant);
  return (
    <div data-area={id} className={`rounded-card data-over:bg-thread-wash ${className}`}>
      {ids.length > 0 && (
        <div
          role="tree"
          aria-label={name}
          aria-multiselectable
          tabIndex={0}
          data-cards
          className={`outline-none ${listClassName}`}
        >
          {ids.map((card) => (
            <AreaItem key={card} id={card} area={id} />
          ))}
        </div>
      )}
      {canEdit ? (
        <button
          type="button"
          data-place
          tabIndex={ids.length === 0 ? 0 : -1}
          aria-label={t.addTo(name)}
          aria-describedby={ids.length === 0 ? asks : undefined}
          onClick={() => acts.begin(id)}
          className={`no-print flex w-full items-start gap-1.5 rounded-control px-1.5 py-1 text-left text-soft text-sm hover:bg-card hover:text-ink focus-visible:bg-card ${ids.length === 0 ? 'min-h-12' : 'mt-1 min-h-7'}`}
        >
          <Icon name="plus" size={15} className="mt-0.5" />
          {ids.length === 0 && (
            <span id={asks} className="min-w-0 text-pretty">
              {empty}
            </span>
          )}
        </button>
      ) : (
        ids.length === 0 && <p className="px-1.5 py-1 text-soft text-sm">{empty}</p>
      )}
    </div>
  );
});
