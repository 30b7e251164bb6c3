import { type CSSProperties, memo, useEffect, useRef } from 'react';
import { titleOf } from '#product/title.ts';
import { hueOf } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { useIsSelected } from '#ui/selection.tsx';
import { whenDraggable } from '#ui/when-draggable.tsx';
import { uiWords } from '#ui/words.ts';
import { HEIGHTS, type Layout } from './layout.ts';
import { useHands } from './list-hands.tsx';
import { CardCells } from './row-card.tsx';
import { LineCells } from './row-line.tsx';
import { RowTitle } from './row-title.tsx';
import { backlogWords } from './words.ts';

export const rowId = (id: string) => `backlog-${id}`;

interface RowProps {
  id: string;
  rank: number;
  /** Its place among the lines of the list, from 1, as screen readers count. */
  index: number;
  top: number;
  layout: Layout;
  active: boolean;
  editing: boolean;
}

/** A story of the backlog: drawn again only when it changes itself. */
export const Row = memo(function Row({ id, rank, index, top, layout, active, editing }: RowProps) {
  const t = useWords(backlogWords);
  const ui = useWords(uiWords);
  const { model, canEdit } = useProduct();
  const { concerned } = useHands();
  const story = useEntityOf('story', id);
  const selected = useIsSelected(id);
  const editor = useEditor(id);
  const ref = useRef<HTMLDivElement>(null);
  const there = story !== undefined;

  useEffect(() => {
    const element = ref.current;
    if (!element || !canEdit || editing || !there) return;
    return whenDraggable(({ draggable, setCustomNativeDragPreview }) =>
      draggable({
        element,
        getInitialData: () => ({ backlog: id }),
        onGenerateDragPreview: ({ nativeSetDragImage }) =>
          setCustomNativeDragPreview({
            nativeSetDragImage,
            getOffset: () => ({ x: 12, y: 16 }),
            render: ({ container }) => {
              const many = concerned(id).size;
              const one = model.find('story', id);
              const label = document.createElement('div');
              label.className =
                'max-w-80 truncate rounded-card border border-thread bg-card px-3 py-1.5 shadow-float';
              label.textContent = many > 1 || !one ? t.dragged(many) : titleOf(one, model) || ui.untitled;
              container.append(label);
            },
          }),
      }),
    );
  }, [id, canEdit, editing, there, concerned, model, t, ui]);

  if (!story) return null;
  const look: CSSProperties = {
    ...hueOf('story'),
    transform: `translateY(${top}px)`,
    height: HEIGHTS[layout].story,
    ...(editor ? { outline: `2px solid ${editor.colour}`, outlineOffset: -3 } : {}),
  };
  const title = <RowTitle story={story} editing={editing} lines={layout === 'card' ? 2 : 1} />;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active row
    // biome-ignore lint/a11y/useSemanticElements: lines are drawn where they stand, which no table allows
    <div
      ref={ref}
      id={rowId(id)}
      role="row"
      aria-rowindex={index}
      aria-selected={selected}
      data-entity={id}
      data-active={active || undefined}
      style={look}
      className="group/row absolute inset-x-0 top-0 pb-1 aria-selected:z-[1]"
    >
      <div
        className={`h-full rounded-control border border-l-4 border-l-hue! bg-card group-data-[active]/row:ring-2 group-data-[active]/row:ring-transparent group-focus-visible/grid:group-data-[active]/row:ring-thread ${
          selected
            ? 'border-thread/50 bg-thread-wash group-data-[dragging]/grid:opacity-50'
            : 'border-line hover:border-edge'
        }`}
        role="presentation"
      >
        {layout === 'line' ? (
          <LineCells story={story} rank={rank} selected={selected} title={title} />
        ) : (
          <CardCells story={story} rank={rank} selected={selected} title={title} low={layout === 'low'} />
        )}
      </div>
      {editor && (
        <span
          className="absolute -top-1.5 right-10 rounded-full px-2 text-2xs text-white leading-4"
          style={{ background: editor.colour }}
        >
          {editor.name}
        </span>
      )}
    </div>
  );
});
