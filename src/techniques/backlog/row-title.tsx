import { useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { titleOf } from '#product/title.ts';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { useHands } from './list-hands.tsx';
import { backlogWords } from './words.ts';

/** The field one rewrites in place: the one that shows as the story's name. */
const shownField = (story: EntityOf<'story'>): 'title' | 'want' | 'description' =>
  story.title ? 'title' : story.want ? 'want' : story.description ? 'description' : 'title';

function TitleEditor({ story }: { story: EntityOf<'story'> }) {
  const t = useWords(backlogWords);
  const { endEditing, addHere } = useHands();
  const [field] = useState(() => shownField(story));
  return (
    <LiveText
      kind="story"
      id={story.id}
      field={field}
      label={t.rewrite}
      autoFocus
      onEnter={() => endEditing('next')}
      onEscape={() => endEditing('stay')}
      onBlur={() => endEditing('leave')}
      onPasteLines={addHere}
      className="max-h-full overflow-y-auto"
    />
  );
}

/** What a story is called, on one line or two, or the field in which one rewrites it. */
export function RowTitle({
  story,
  editing,
  lines,
}: {
  story: EntityOf<'story'>;
  editing: boolean;
  lines: 1 | 2;
}) {
  const ui = useWords(uiWords);
  const { model } = useProduct();
  if (editing) return <TitleEditor story={story} />;
  const title = titleOf(story, model);
  return (
    <span
      title={title}
      className={`${lines === 2 ? 'line-clamp-2' : 'block truncate'} wrap-anywhere ${title ? '' : 'text-soft italic'} ${
        story.status === 'done' ? 'text-soft' : ''
      }`}
    >
      {title || ui.untitled}
    </span>
  );
}
