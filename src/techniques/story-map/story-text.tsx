import { useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { useMapTools } from './map-context.tsx';
import { storyMapWords } from './words.ts';
import { shownField } from './write.ts';

/** A story's words while they are written on its card. Enter writes the next story below, Escape ends. */
export function StoryText({ story }: { story: EntityOf<'story'> }) {
  const t = useWords(storyMapWords);
  const { actions } = useMapTools();
  const { id } = story;
  // The field stays the same while one writes, even when it is emptied.
  const [field] = useState(() => shownField(story));
  return (
    <LiveText
      kind="story"
      id={id}
      field={field}
      label={t.edit}
      placeholder={t.newStory}
      autoFocus
      className="outline-none"
      onEnter={() => {
        const blank = !story[field].trim();
        actions.endEdit(id, { focus: blank });
        if (!blank) actions.sibling(id);
      }}
      onEscape={() => actions.endEdit(id, { focus: true })}
      onBlur={() => actions.endEdit(id)}
      onKeyDown={(event) => {
        if (event.key !== 'Tab' || !event.shiftKey) return;
        event.preventDefault();
        actions.endEdit(id);
        actions.outward(id);
      }}
      onPasteLines={(text) => {
        const cell = { step: story.step, release: story.release };
        actions.endEdit(id);
        actions.paste(cell, id, text);
      }}
    />
  );
}
