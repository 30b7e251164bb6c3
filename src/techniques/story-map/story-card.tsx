import { memo, useRef } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { titleOf } from '#product/title.ts';
import { Card } from '#ui/card.tsx';
import { useWords } from '#ui/language.tsx';
import { useEntityOf } from '#ui/product.tsx';
import { useIsSelected } from '#ui/selection.tsx';
import { useDraggable } from './held.tsx';
import { useIsEditing, useLook, useMapTools } from './map-context.tsx';
import { SizeMark, StatusMark, Who } from './marks.tsx';
import { useNear, useWish } from './near.tsx';
import { cellAt } from './roles.tsx';
import { StoryMenu } from './story-menu.tsx';
import { StoryText } from './story-text.tsx';
import { type MapWords, storyMapWords } from './words.ts';

/** A story on the map. All have the same height, except the one being written. */
export const StoryCard = memo(function StoryCard({ id, column }: { id: string; column: number }) {
  const t = useWords(storyMapWords);
  const { canEdit, map } = useMapTools();
  const look = useLook();
  const ref = useRef<HTMLDivElement>(null);
  const story = useEntityOf('story', id);
  const selected = useIsSelected(id);
  const editing = useIsEditing(id) && canEdit;
  const { near, hands } = useNear(ref);
  useWish(ref, id);
  useDraggable(ref, 'story', id, near && canEdit && !editing);
  if (!story) return null;
  const words = look.density !== 'tiny' && !editing;
  return (
    <div
      ref={ref}
      {...cellAt(column, labelOf(story, map.model, t), selected)}
      tabIndex={-1}
      data-item={id}
      {...hands}
      // A card has a size of its own: what changes in it moves nothing around it.
      style={editing ? {} : { height: look.card, contain: 'size layout style' }}
      className="relative rounded-card outline-offset-1 data-held:opacity-40"
    >
      {look.density === 'tiny' ? (
        <Tile id={id} selected={selected} />
      ) : (
        <Card
          id={id}
          bare
          selected={selected}
          density={look.density}
          lines={look.lines}
          className={`py-1.5! leading-[1.22] ${story.status === 'done' ? 'text-soft' : ''}`}
          style={{ ...(editing ? { minHeight: look.card } : { height: '100%' }), fontSize: look.text }}
          {...(editing ? { editing: <StoryText story={story} /> } : {})}
        />
      )}
      {words && look.density !== 'compact' && <StoryMeta id={id} />}
      {near && words && <StoryMenu id={id} />}
    </div>
  );
});

/** A story as screen readers say it: its title, for whom, how big, how far. */
const labelOf = (story: EntityOf<'story'>, model: Model, t: MapWords): string => {
  const persona = model.find('persona', story.persona);
  return [
    titleOf(story, model) || t.newStory,
    persona?.name || persona?.role || story.role,
    ...(story.size === null ? [] : [t.sizeIs(story.size)]),
    t.statuses[story.status],
  ]
    .filter(Boolean)
    .join(', ');
};

function StoryMeta({ id }: { id: string }) {
  const story = useEntityOf('story', id);
  if (!story) return null;
  return (
    <div className="absolute right-2 bottom-1.5 left-3.5 flex items-center gap-1.5 text-soft text-xs leading-4">
      <span className="flex min-w-0 grow">
        <Who persona={story.persona} role={story.role} />
      </span>
      {story.size !== null && <SizeMark size={story.size} />}
      <StatusMark status={story.status} />
    </div>
  );
}

/** A story seen from so far away that only its state shows, and a line of it where there is room. */
function Tile({ id, selected }: { id: string; selected: boolean }) {
  const { map } = useMapTools();
  const look = useLook();
  const story = useEntityOf('story', id);
  if (!story) return null;
  const title = titleOf(story, map.model);
  const hue =
    story.status === 'done' ? 'var(--good)' : story.status === 'doing' ? 'var(--hue-goal)' : 'var(--edge)';
  return (
    <div
      data-entity={id}
      title={title}
      style={{
        height: '100%',
        fontSize: look.text,
        borderColor: hue,
        ...(look.lines ? {} : { background: `color-mix(in srgb, ${hue} 32%, var(--card))` }),
      }}
      className={`truncate border-l-3 bg-card px-1 ${look.gap ? 'rounded-[3px]' : ''} leading-[1.4] ${look.lines ? '' : 'text-transparent'} ${selected ? 'ring-2 ring-thread' : ''}`}
    >
      {look.lines > 0 ? title : <span className="sr-only">{title}</span>}
    </div>
  );
}
