import { memo, type RefObject, useRef } from 'react';
import { titleOf } from '#product/title.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { PersonaField } from '#ui/persona-field.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { EditScope } from './edit-scope.tsx';
import { HeadText } from './head-text.tsx';
import { useCell, useIsEditing, useMapTools, useShape, useSums } from './map-context.tsx';
import { SizeMark, StatusMark, Who } from './marks.tsx';
import { sumIn } from './rollup.ts';
import { type Column, type ColumnGroup, cellKey } from './shape.ts';
import { useInSight } from './sight.tsx';
import { SkeletonHint } from './slice.tsx';
import { useStoryItems } from './story-menu.tsx';
import { StoryText } from './story-text.tsx';
import { SumLine } from './sum-line.tsx';
import { storyMapWords } from './words.ts';

/** The map on a phone: activities, their steps, and the stories of each by release, one below the other. */
export default function MapList({ scroller }: { scroller: RefObject<HTMLDivElement | null> }) {
  const t = useWords(storyMapWords);
  const { map, sight, canEdit, actions } = useMapTools();
  const shape = useShape(map);
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        sight.through(element);
      }}
      className="min-h-0 grow overflow-auto px-3 pb-24"
    >
      <div className="pt-2 text-sm">
        <SkeletonHint />
      </div>
      {shape.groups.map((group) => (
        <Group key={group.columns[0]!.step ?? group.activity ?? 'tray'} group={group} bands={shape.bands} />
      ))}
      {canEdit && (
        <div className="mt-6 flex flex-wrap gap-2">
          <Button icon="plus" onClick={() => actions.addActivity(null)}>
            {t.addActivity}
          </Button>
          <Button icon="flag" onClick={() => actions.addRelease(null)}>
            {t.addRelease}
          </Button>
        </div>
      )}
    </div>
  );
}

function Group({ group, bands }: { group: ColumnGroup; bands: readonly (string | null)[] }) {
  const t = useWords(storyMapWords);
  const { activity, columns } = group;
  const tray = columns[0]!.kind === 'unplaced';
  return (
    <section className="mt-4">
      {activity !== null ? (
        <ActivityTitle id={activity} />
      ) : (
        <h2 className="font-[650] text-lg text-soft">{tray ? t.unplaced : t.noActivity}</h2>
      )}
      {columns.map((column) =>
        column.kind === 'bare' ? null : (
          <StepList key={column.step ?? 'tray'} column={column} bands={bands} />
        ),
      )}
    </section>
  );
}

function ActivityTitle({ id }: { id: string }) {
  const t = useWords(storyMapWords);
  const ui = useWords(uiWords);
  const { actions, canEdit } = useMapTools();
  const sum = sumIn(useSums().activities, id);
  const activity = useEntityOf('activity', id);
  const editing = useIsEditing(id) && canEdit;
  if (!activity) return null;
  const items: readonly MenuItem[] = canEdit
    ? [
        { label: t.edit, icon: 'pencil', onSelect: () => actions.edit(id) },
        { label: t.addStep, icon: 'plus', onSelect: () => actions.addStep(id, null) },
        { label: t.besideActivity, icon: 'plus', onSelect: () => actions.sibling(id) },
        { label: ui.moveUp, icon: 'arrow-up', group: ' ', onSelect: () => actions.nudge(id, 'left') },
        { label: ui.moveDown, icon: 'arrow-down', group: ' ', onSelect: () => actions.nudge(id, 'right') },
      ]
    : [];
  return (
    <div
      data-item={id}
      tabIndex={-1}
      className="sticky top-0 z-10 -mx-3 flex items-start gap-2 border-thread border-b-2 bg-sheet px-3 py-2"
    >
      <span className="mt-1">
        <KindIcon kind="activity" size={18} />
      </span>
      {editing ? (
        <EditScope id={id} className="min-w-0 grow">
          <HeadText entity={activity} placeholder={t.newActivity} />
          <PersonaField kind="activity" id={id} label={t.whoDoes} compact />
        </EditScope>
      ) : (
        <div className="min-w-0 grow">
          <h2 className="text-lg leading-tight">{activity.title || ui.untitled}</h2>
          <div className="flex items-center gap-2 text-soft text-xs">
            <Who persona={activity.persona} role={activity.role} face={18} />
            <SumLine sum={sum} />
          </div>
        </div>
      )}
      <EntityMenu id={id} items={items} />
    </div>
  );
}

function StepList({ column, bands }: { column: Column; bands: readonly (string | null)[] }) {
  const t = useWords(storyMapWords);
  const { canEdit, actions } = useMapTools();
  return (
    <div className="mt-3">
      {column.step !== null && <StepTitle id={column.step} />}
      {bands.map((release) => (
        <Slice key={release ?? ''} step={column.step} release={release} />
      ))}
      {canEdit && (
        <Button
          small
          tone="quiet"
          icon="plus"
          className="mt-1 text-soft"
          onClick={() => actions.addStory({ step: column.step, release: bands[0] ?? null }, null)}
        >
          {t.addStory}
        </Button>
      )}
    </div>
  );
}

function StepTitle({ id }: { id: string }) {
  const t = useWords(storyMapWords);
  const ui = useWords(uiWords);
  const { actions, canEdit } = useMapTools();
  const step = useEntityOf('step', id);
  const editing = useIsEditing(id) && canEdit;
  if (!step) return null;
  const items: readonly MenuItem[] = canEdit
    ? [
        { label: t.edit, icon: 'pencil', onSelect: () => actions.edit(id) },
        { label: t.besideStep, icon: 'plus', onSelect: () => actions.sibling(id) },
        { label: t.moveTo, icon: 'move', group: ' ', onSelect: () => actions.askWhere([id]) },
        { label: ui.moveUp, icon: 'arrow-up', group: ' ', onSelect: () => actions.nudge(id, 'left') },
        { label: ui.moveDown, icon: 'arrow-down', group: ' ', onSelect: () => actions.nudge(id, 'right') },
      ]
    : [];
  return (
    <div data-item={id} tabIndex={-1} className="flex items-center gap-2 py-1">
      <KindIcon kind="step" size={16} />
      {editing ? (
        <EditScope id={id} className="min-w-0 grow">
          <HeadText entity={step} placeholder={t.newStep} />
        </EditScope>
      ) : (
        <h3 className="min-w-0 grow text-base">{step.title || ui.untitled}</h3>
      )}
      <EntityMenu id={id} items={items} />
    </div>
  );
}

/** Stories of a step in one release, under the release's chip; nothing where there are none. */
const Slice = memo(function Slice({ step, release }: { step: string | null; release: string | null }) {
  const t = useWords(storyMapWords);
  const { model } = useProduct();
  const ids = useCell(cellKey(step, release));
  const found = useEntityOf('release', release);
  const ref = useRef<HTMLUListElement>(null);
  const seen = useInSight(ref);
  if (ids.length === 0) return <ul ref={ref} hidden />;
  return (
    <div className="mt-1.5">
      <p className="inline-flex max-w-full items-center gap-1 rounded-full border border-line bg-paper px-2 text-soft text-xs leading-5">
        <KindIcon kind="release" size={12} />
        <span className="truncate">{found ? titleOf(found, model) || t.untitledRelease : t.noRelease}</span>
      </p>
      <ul ref={ref} className="mt-1 grid gap-1.5" style={seen ? {} : { height: ids.length * 74 }}>
        {seen && ids.map((id) => <StoryRow key={id} id={id} />)}
      </ul>
    </div>
  );
});

const StoryRow = memo(function StoryRow({ id }: { id: string }) {
  const t = useWords(storyMapWords);
  const { canEdit, actions } = useMapTools();
  const { open } = useSelection();
  const items = useStoryItems();
  const story = useEntityOf('story', id);
  const editing = useIsEditing(id) && canEdit;
  if (!story) return null;
  return (
    <li data-item={id} tabIndex={-1}>
      <Card
        id={id}
        bare
        {...(editing ? { editing: <StoryText story={story} /> } : {})}
        onClick={(event) => {
          if (!(event.target as HTMLElement).closest('button, textarea, [popover]')) open(id);
        }}
        meta={
          <span className="flex w-full items-center gap-1.5">
            <span className="flex min-w-0 grow">
              <Who persona={story.persona} role={story.role} face={18} />
            </span>
            {story.size !== null && <SizeMark size={story.size} />}
            <StatusMark status={story.status} />
          </span>
        }
        corner={
          <span className="-my-1 flex shrink-0">
            {canEdit && (
              <IconButton
                icon="move"
                label={t.moveTo}
                size={17}
                className="size-9"
                onClick={() => actions.askWhere([id])}
              />
            )}
            <span className="grid size-9 place-items-center">
              <EntityMenu id={id} items={() => items(id)} />
            </span>
          </span>
        }
      />
    </li>
  );
});
