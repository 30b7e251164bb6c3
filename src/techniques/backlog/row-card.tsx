import type { ReactNode } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { titleOf } from '#product/title.ts';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { Menu } from '#ui/menu.tsx';
import { useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { Cell } from './cell.tsx';
import { useHands } from './list-hands.tsx';
import { ReadyMeter } from './ready-meter.tsx';
import { ChooseBox, SizeOf, StatusOf, Who } from './row-cells.tsx';
import { useRowItems } from './row-items.tsx';
import { useReadiness } from './use-readiness.tsx';
import { backlogWords } from './words.ts';

/** A story as a card: on a phone, or beside an open sheet. Its « move to » is within reach of one thumb. */
export function CardCells(props: {
  story: EntityOf<'story'>;
  rank: number;
  selected: boolean;
  title: ReactNode;
  /** One line for the title, its buttons side by side. */
  low: boolean;
}) {
  const { story, rank, selected, title, low } = props;
  const t = useWords(backlogWords);
  const ui = useWords(uiWords);
  const { model, canEdit } = useProduct();
  const { menus, concerned, step } = useHands();
  const readiness = useReadiness(story.id);
  const items = useRowItems(story.id);
  return (
    <div role="presentation" className="flex h-full gap-2 py-1.5 pr-1 pl-2">
      <Cell className="flex w-6 shrink-0 flex-col items-center gap-1.5 pt-0.5">
        <span className="text-soft text-sm tabular">{rank}</span>
        {canEdit && <ChooseBox id={story.id} selected={selected} name={titleOf(story, model)} />}
      </Cell>
      <div role="presentation" className="flex min-w-0 grow flex-col justify-between">
        <Cell className="block min-h-0 leading-snug">{title}</Cell>
        <Cell className="-ml-1 flex min-w-0 items-center gap-1 text-soft">
          <span className="min-w-0 max-w-32 shrink">
            <Who story={story} />
          </span>
          <StatusOf story={story} />
          <SizeOf story={story} />
          <ReadyMeter readiness={readiness} />
        </Cell>
      </div>
      <Cell actions className={`flex shrink-0 items-center ${low ? '' : 'flex-col justify-between'}`}>
        <EntityMenu id={story.id} items={items} tabIndex={-1} />
        {canEdit && (
          <Menu
            label={ui.moveTo}
            tabIndex={-1}
            items={() => {
              const ids = concerned(story.id);
              return [...menus.move(ids, (way) => step(ids, way)), ...menus.release(ids, t.release)];
            }}
            className="size-11 text-ink"
          >
            <Icon name="arrow-up-down" size={20} />
          </Menu>
        )}
      </Cell>
    </div>
  );
}
