import { EntityMenu } from '#ui/entity-menu.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { PersonaField } from '#ui/persona-field.tsx';
import { useEntityOf } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { EditScope } from './edit-scope.tsx';
import { HeadText } from './head-text.tsx';
import { useIsEditing, useMapTools, useSums } from './map-context.tsx';
import { Who } from './marks.tsx';
import { sumIn } from './rollup.ts';
import { SumLine } from './sum-line.tsx';
import { storyMapWords } from './words.ts';

/** An activity in the list: its steps follow. */
export function ActivityTitle({ id }: { id: string }) {
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
          <h2 className="wrap-anywhere text-lg leading-tight">{activity.title || ui.untitled}</h2>
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

/** A step in the list: its stories follow. */
export function StepTitle({ id }: { id: string }) {
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
        <h3 className="wrap-anywhere min-w-0 grow text-base">{step.title || ui.untitled}</h3>
      )}
      <EntityMenu id={id} items={items} />
    </div>
  );
}
