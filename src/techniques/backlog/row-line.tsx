import type { ReactNode } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { titleOf } from '#product/title.ts';
import { IconButton } from '#ui/button.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { Cell } from './cell.tsx';
import { useHands } from './list-hands.tsx';
import { ReadyMeter } from './ready-meter.tsx';
import { ChooseBox, ReleaseOf, SizeOf, StatusOf, Who } from './row-cells.tsx';
import { useRowItems } from './row-items.tsx';
import { useReadiness } from './use-readiness.tsx';
import { backlogWords } from './words.ts';

/** The columns of a line and of the heading over them. Fewer where the board is narrower. */
export const COLUMNS =
  'grid items-center gap-x-1 grid-cols-[1.5rem_2.75rem_minmax(0,1fr)_8.5rem_6.5rem_3.25rem_4.25rem_3.75rem] @5xl:grid-cols-[1.5rem_2.75rem_minmax(0,1fr)_10.5rem_9.5rem_7rem_3.25rem_4.25rem_3rem_3.75rem]';
/** A cell that only a wide board has room for. */
export const WIDE = 'hidden @5xl:flex';

function Labels({ labels }: { labels: readonly string[] }) {
  return (
    <>
      {labels.slice(0, 2).map((label) => (
        <span
          key={label}
          className="max-w-28 shrink-0 truncate rounded-full border border-line px-2 text-soft text-xs"
        >
          {label}
        </span>
      ))}
      {labels.length > 2 && (
        <span className="shrink-0 text-soft text-xs" title={labels.join(', ')}>
          +{labels.length - 2}
        </span>
      )}
    </>
  );
}

/** A story as one line with columns. */
export function LineCells(props: {
  story: EntityOf<'story'>;
  rank: number;
  selected: boolean;
  title: ReactNode;
}) {
  const { story, rank, selected, title } = props;
  const t = useWords(backlogWords);
  const { model, canEdit } = useProduct();
  const { open } = useHands();
  const readiness = useReadiness(story.id);
  const items = useRowItems(story.id);
  return (
    <div role="presentation" className={`${COLUMNS} h-full pr-1 pl-1.5`}>
      <Cell className="flex">
        {canEdit && <ChooseBox id={story.id} selected={selected} name={titleOf(story, model)} />}
      </Cell>
      <Cell className="pr-2 text-right text-soft text-sm tabular">{rank}</Cell>
      <Cell className="flex min-w-0 items-center gap-1.5">
        <span className="min-w-0 grow">{title}</span>
        <span className="hidden shrink-0 items-center gap-1 @4xl:flex">
          <Labels labels={story.labels} />
        </span>
      </Cell>
      <Cell className="flex min-w-0">
        <Who story={story} />
      </Cell>
      <Cell className={`${WIDE} min-w-0`}>
        <ReleaseOf story={story} />
      </Cell>
      <Cell className="flex min-w-0">
        <StatusOf story={story} />
      </Cell>
      <Cell className="flex justify-center">
        <SizeOf story={story} />
      </Cell>
      <Cell className="flex justify-center">
        <ReadyMeter readiness={readiness} />
      </Cell>
      <Cell className={`${WIDE} items-center justify-center gap-1 text-soft text-sm tabular`}>
        {readiness.criteria > 0 && (
          <span
            role="img"
            aria-label={t.testCount(readiness.criteria)}
            title={t.testCount(readiness.criteria)}
            className="inline-flex items-center gap-1"
          >
            <Icon name="list-checks" size={14} />
            {readiness.criteria}
          </span>
        )}
      </Cell>
      <Cell actions className="flex items-center justify-end">
        <IconButton
          icon="maximize"
          size={15}
          label={t.openSheet}
          tabIndex={-1}
          onClick={() => open(story.id)}
          className="size-7! opacity-60 group-hover/row:opacity-100"
        />
        <EntityMenu id={story.id} items={items} tabIndex={-1} />
      </Cell>
    </div>
  );
}
