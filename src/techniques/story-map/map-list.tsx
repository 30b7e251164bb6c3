import type { RefObject } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { ActivityTitle, StepTitle } from './list-heads.tsx';
import { Slice } from './list-stories.tsx';
import { useMapTools, useShape } from './map-context.tsx';
import type { Column, ColumnGroup } from './shape.ts';
import { SkeletonHint } from './skeleton-hint.tsx';
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
