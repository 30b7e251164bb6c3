import { type ReactNode, useCallback } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { titleOf } from '#product/title.ts';
import { buttonLook, IconButton } from '#ui/button.tsx';
import { Icon, type IconName } from '#ui/icon.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { Menu, type MenuItem } from '#ui/menu.tsx';
import { useDerived, useList, useProduct } from '#ui/product.tsx';
import { useSelectedIds, useSelection } from '#ui/selection.tsx';
import type { StoryActions } from './actions.tsx';
import type { StoryMenus } from './story-menus.tsx';
import { type Sums, sumsOf } from './sums.ts';
import { backlogWords } from './words.ts';

function Sum({ sums, first }: { sums: Sums; first: string }) {
  const t = useWords(backlogWords);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-soft text-sm tabular">
      <span className="font-[650] text-ink">{first}</span>
      {sums.size > 0 && <span>{t.points(sums.size)}</span>}
      {sums.unsized > 0 && <span>{t.unsized(sums.unsized)}</span>}
      {sums.ready > 0 && <span className="text-good">{t.readyCount(sums.ready)}</span>}
    </p>
  );
}

function ProductGoal() {
  const t = useWords(backlogWords);
  const { model } = useProduct();
  const { open } = useSelection();
  const goal = useList('goal')[0];
  if (!goal) return null;
  return (
    <button
      type="button"
      onClick={() => open(goal.id)}
      className="ml-auto hidden min-w-0 items-center gap-1.5 rounded-control px-1.5 py-0.5 text-sm hover:bg-card @3xl:flex"
    >
      <KindIcon kind="goal" size={15} />
      <span className="shrink-0 text-soft">{t.goal}</span>
      <span className="truncate">{titleOf(goal, model)}</span>
    </button>
  );
}

/** What shows adds up to; with a selection, what that adds up to and what can be done with it. */
export function SummaryBar(props: { sums: Sums; total: number; actions: StoryActions; menus: StoryMenus }) {
  const { sums, total, actions, menus } = props;
  const t = useWords(backlogWords);
  const ids = useSelectedIds();
  return (
    <div className="flex min-h-9 min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      {ids.size > 0 ? (
        <Chosen ids={ids} actions={actions} menus={menus} />
      ) : (
        <>
          <Sum sums={sums} first={sums.count === total ? t.stories(total) : t.storiesOf(sums.count, total)} />
          <ProductGoal />
        </>
      )}
    </div>
  );
}

function Act(props: {
  label: string;
  icon: IconName;
  items: () => readonly MenuItem[];
  children?: ReactNode;
}) {
  const { label, icon, items } = props;
  return (
    <Menu label={label} items={items} className={`${buttonLook('quiet', true)} min-h-8 text-ink!`}>
      <Icon name={icon} size={15} />
      <span className="@max-5xl:sr-only">{label}</span>
    </Menu>
  );
}

function Chosen({
  ids,
  actions,
  menus,
}: {
  ids: ReadonlySet<string>;
  actions: StoryActions;
  menus: StoryMenus;
}) {
  const t = useWords(backlogWords);
  const { canEdit } = useProduct();
  const { selection } = useSelection();
  const derive = useCallback(
    (model: LiveModel) =>
      sumsOf(
        model,
        [...ids].flatMap((id) => model.find('story', id) ?? []),
      ),
    [ids],
  );
  const sums = useDerived(derive);
  return (
    <>
      <IconButton icon="x" label={t.clearChoice} onClick={() => selection.clear()} className="-mr-2" />
      <Sum sums={sums} first={t.chosen(sums.count)} />
      <div
        role="toolbar"
        aria-label={t.chosen(sums.count)}
        className="ml-auto flex flex-wrap items-center gap-0.5"
      >
        {canEdit && (
          <>
            <Act label={t.move} icon="arrow-up-down" items={() => menus.move(ids)} />
            <Act label={t.release} icon="flag" items={() => menus.release(ids)} />
            <Act label={t.status} icon="circle-check" items={() => menus.status(ids)} />
            <Act label={t.size} icon="activity" items={() => menus.size(ids)} />
            <Act label={t.labels} icon="tag" items={() => menus.labels(ids)} />
            <Act label={t.forWhom} icon="user" items={() => menus.forWhom(ids)} />
          </>
        )}
        <Act label={t.copy} icon="copy" items={() => menus.copy(ids)} />
        {canEdit && (
          <IconButton
            icon="trash"
            label={t.remove}
            onClick={() => actions.remove(ids)}
            className="hover:text-thread"
          />
        )}
      </div>
    </>
  );
}
