import { memo } from 'react';
import { Card } from '#ui/card.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { PersonaField } from '#ui/persona-field.tsx';
import { useEntityOf } from '#ui/product.tsx';
import { useIsSelected } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { EditScope } from './edit-scope.tsx';
import { HeadText } from './head-text.tsx';
import { useLook, useMapTools, useSums } from './map-context.tsx';
import { MapItem } from './map-item.tsx';
import { Who } from './marks.tsx';
import { sumIn } from './rollup.ts';
import { SumLine } from './sum-line.tsx';
import { storyMapWords } from './words.ts';

interface HeadProps {
  id: string;
  /** From 1. */
  column: number;
}

/** The menu of a head, at the right end of its card. */
function HeadMenu({ id, items }: { id: string; items: () => readonly MenuItem[] }) {
  return (
    <div className="group/card absolute top-1 right-1 rounded-control bg-card">
      <EntityMenu id={id} items={items} />
    </div>
  );
}

/** The head of an activity: its card stays in view as long as one of its steps is. */
export const ActivityHead = memo(function ActivityHead({ id, column, span }: HeadProps & { span: number }) {
  const t = useWords(storyMapWords);
  const ui = useWords(uiWords);
  const { canEdit, actions } = useMapTools();
  const look = useLook();
  const sum = sumIn(useSums().activities, id);
  const activity = useEntityOf('activity', id);
  const selected = useIsSelected(id);
  if (!activity) return null;
  const tiny = look.density === 'tiny';
  const width = span * look.column;
  const items = (): readonly MenuItem[] =>
    canEdit
      ? [
          { label: t.edit, icon: 'pencil', keys: 'F2', onSelect: () => actions.edit(id) },
          { label: t.addStep, icon: 'plus', onSelect: () => actions.addStep(id, null) },
          { label: t.besideActivity, icon: 'plus', keys: '↵', onSelect: () => actions.sibling(id) },
          {
            label: t.left,
            icon: 'arrow-left',
            keys: 'Alt ←',
            group: ' ',
            onSelect: () => actions.nudge(id, 'left'),
          },
          {
            label: t.right,
            icon: 'arrow-right',
            keys: 'Alt →',
            group: ' ',
            onSelect: () => actions.nudge(id, 'right'),
          },
        ]
      : [];
  return (
    <MapItem
      id={id}
      kind="activity"
      label={activity.title || ui.untitled}
      role="columnheader"
      column={column}
      span={span}
      style={{ width, height: look.activity }}
      className="relative shrink-0 rounded-card px-1 pt-1 pb-2.5 -outline-offset-2"
    >
      {({ near, editing }) => (
        <div
          className={`sticky left-1 h-full ${editing ? 'z-30' : ''}`}
          style={{ width: Math.min(width, look.column * (span > 1 ? 1.5 : 1)) - 8 }}
        >
          <Card
            id={id}
            bare={tiny || look.density === 'compact'}
            selected={selected}
            density={tiny ? 'compact' : look.density === 'far' ? 'normal' : 'compact'}
            lines={1}
            className={`font-[600] ${editing ? 'min-w-64 shadow-float' : 'h-full overflow-hidden leading-[1.25]'}`}
            style={{ fontSize: tiny ? 12.6 : look.text * 1.04 }}
            meta={
              !editing &&
              !tiny && (
                <span className="flex w-full items-center gap-2 font-normal">
                  <span className="flex min-w-0 shrink">
                    <Who persona={activity.persona} role={activity.role} />
                  </span>
                  {look.column >= 140 && <SumLine sum={sum} short />}
                </span>
              )
            }
            {...(editing
              ? {
                  editing: (
                    <EditScope id={id} className="grid gap-1">
                      <HeadText entity={activity} placeholder={t.newActivity} />
                      <div className="font-normal text-sm">
                        <PersonaField kind="activity" id={id} label={t.whoDoes} compact />
                      </div>
                    </EditScope>
                  ),
                }
              : {})}
          />
          {near && !editing && !tiny && <HeadMenu id={id} items={items} />}
        </div>
      )}
    </MapItem>
  );
});

/** The head of a step. */
export const StepHead = memo(function StepHead({ id, column }: HeadProps) {
  const t = useWords(storyMapWords);
  const ui = useWords(uiWords);
  const { canEdit, actions } = useMapTools();
  const look = useLook();
  const step = useEntityOf('step', id);
  const selected = useIsSelected(id);
  if (!step) return null;
  const tiny = look.density === 'tiny';
  const items = (): readonly MenuItem[] =>
    canEdit
      ? [
          { label: t.edit, icon: 'pencil', keys: 'F2', onSelect: () => actions.edit(id) },
          { label: t.besideStep, icon: 'plus', keys: '↵', onSelect: () => actions.sibling(id) },
          { label: t.moveTo, icon: 'move', keys: 'M', group: ' ', onSelect: () => actions.askWhere([id]) },
          {
            label: t.left,
            icon: 'arrow-left',
            keys: 'Alt ←',
            group: ' ',
            onSelect: () => actions.nudge(id, 'left'),
          },
          {
            label: t.right,
            icon: 'arrow-right',
            keys: 'Alt →',
            group: ' ',
            onSelect: () => actions.nudge(id, 'right'),
          },
        ]
      : [];
  return (
    <MapItem
      id={id}
      kind="step"
      label={step.title || ui.untitled}
      role="columnheader"
      column={column}
      style={{ width: look.column, height: look.step, padding: `2px ${look.gap / 2}px ${tiny ? 2 : 6}px` }}
      className="relative shrink-0 rounded-card -outline-offset-2"
    >
      {({ near, editing }) => (
        <>
          <Card
            id={id}
            bare
            selected={selected}
            density="compact"
            lines={tiny ? 1 : 2}
            className={`leading-[1.25] ${editing ? 'relative z-30 min-h-full min-w-44 shadow-float' : 'h-full overflow-hidden'} ${tiny ? 'rounded-control! px-1! py-0.5!' : ''}`}
            style={{ fontSize: tiny ? 10.5 : look.text }}
            {...(editing
              ? {
                  editing: (
                    <EditScope id={id}>
                      <HeadText entity={step} placeholder={t.newStep} />
                    </EditScope>
                  ),
                }
              : {})}
          />
          {near && !editing && !tiny && <HeadMenu id={id} items={items} />}
        </>
      )}
    </MapItem>
  );
});
