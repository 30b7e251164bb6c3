import { type CSSProperties, memo, useRef } from 'react';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { useCell, useLook, useMapTools } from './map-context.tsx';
import { cellAt } from './roles.tsx';
import { cellKey } from './shape.ts';
import { StoryCard } from './story-card.tsx';
import { useInSight } from './use-in-sight.tsx';
import { placeItem } from './walk.ts';
import { storyMapWords } from './words.ts';

/** Cards drawn or not drawn together: a usual cell is one block. */
const BLOCK = 10;

interface CellProps {
  step: string | null;
  release: string | null;
  /** From 1, as screen readers count. */
  column: number;
  /** First of its activity: a line sets it off. */
  first: boolean;
}

/** Where a step and a slice meet: its stories by rank, and an empty place for the next. */
export const Cell = memo(function Cell({ step, release, column, first }: CellProps) {
  const { canEdit } = useMapTools();
  const look = useLook();
  const key = cellKey(step, release);
  const ids = useCell(key);
  const blocks = Math.ceil(ids.length / BLOCK);
  return (
    <div
      data-cell={key}
      data-drop="cell"
      style={{ width: look.column, padding: look.gap / 2 }}
      className={`group/cell shrink-0 data-over:bg-thread-wash ${first ? 'border-line border-l border-dashed' : ''} ${
        step === null ? 'sticky left-0 z-[5] border-edge border-r bg-sheet' : ''
      }`}
    >
      {Array.from({ length: blocks }, (_, at) => (
        <Block
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is a place in the cell, cards come and go in it
          key={at}
          from={at * BLOCK}
          ids={ids.slice(at * BLOCK, (at + 1) * BLOCK).join(' ')}
          column={column}
        />
      ))}
      {canEdit && look.place > 0 && <Place cell={key} column={column} height={look.place} />}
    </div>
  );
});

/** `ids` as one string: equal cards are the same block, whatever list they come from. */
const Block = memo(function Block({ from, ids, column }: { from: number; ids: string; column: number }) {
  const ref = useRef<HTMLDivElement>(null);
  const look = useLook();
  const seen = useInSight(ref);
  const list = ids.split(' ');
  const pitch = look.card + look.gap;
  return (
    <div
      ref={ref}
      data-from={from}
      className={seen ? undefined : 'map-ghosts'}
      style={
        seen
          ? { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: look.gap, marginBottom: look.gap }
          : ({
              height: list.length * pitch,
              '--pitch': `${pitch}px`,
              '--gap': `${look.gap}px`,
            } as CSSProperties)
      }
    >
      {seen && list.map((id) => <StoryCard key={id} id={id} column={column} />)}
    </div>
  );
});

/** The empty place at the end of a cell: click, Enter or simply type. */
const Place = memo(function Place({
  cell,
  column,
  height,
}: {
  cell: string;
  column: number;
  height: number;
}) {
  const t = useWords(storyMapWords);
  const item = placeItem(cell);
  return (
    <div
      {...cellAt(column, t.addStory)}
      tabIndex={-1}
      data-item={item}
      style={{ height }}
      className="no-print grid cursor-pointer place-items-center rounded-control text-soft opacity-0 hover:bg-card hover:opacity-100 focus:bg-card focus:opacity-100 group-hover/cell:opacity-60"
    >
      <Icon name="plus" size={15} />
    </div>
  );
});
