import { useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { EditScope } from './edit-scope.tsx';
import { HeadText } from './head-text.tsx';
import { useMapTools } from './map-context.tsx';
import { storyMapWords } from './words.ts';

/** A release's name and outcome while they are written. */
export function SliceWords({ release }: { release: EntityOf<'release'> }) {
  const t = useWords(storyMapWords);
  const { actions, hand } = useMapTools();
  const [atOutcome] = useState(hand.part === 'outcome');
  const { id } = release;
  return (
    <EditScope id={id} className="grid max-w-2xl grow gap-0.5 py-0.5">
      <div className="font-[650] font-heading">
        <HeadText entity={release} placeholder={t.nameRelease} autoFocus={!atOutcome} />
      </div>
      <LiveText
        kind="release"
        id={id}
        field="outcome"
        label={t.outcomeName}
        placeholder={t.outcome}
        autoFocus={atOutcome}
        onEnter={() => actions.endEdit(id, { focus: true })}
        onEscape={() => actions.endEdit(id, { focus: true })}
      />
    </EditScope>
  );
}
