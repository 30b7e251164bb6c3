import { memo, useRef } from 'react';
import { titleOf } from '#product/title.ts';
import { IconButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { useCell, useIsEditing, useMapTools } from './map-context.tsx';
import { SizeMark, StatusMark, Who } from './marks.tsx';
import { cellKey } from './shape.ts';
import { useStoryItems } from './story-menu.tsx';
import { StoryText } from './story-text.tsx';
import { useInSight } from './use-in-sight.tsx';
import { storyMapWords } from './words.ts';

/** Stories of a step in one release, under the release's chip; nothing where there are none. */
export const Slice = memo(function Slice({ step, release }: { step: string | null; release: string | null }) {
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
