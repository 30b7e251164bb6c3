import { memo, type RefObject, useEffect, useRef } from 'react';
import type { Entity } from '#product/kinds/index.ts';
import { titleOf } from '#product/title.ts';
import { Card } from '../card.tsx';
import { EntityMenu } from '../entity-menu.tsx';
import { useWords } from '../language.tsx';
import { LiveText } from '../live-text.tsx';
import type { MenuItem } from '../menu.tsx';
import { useEntity, useProduct } from '../product.tsx';
import { useIsSelected, useSelection } from '../selection.tsx';
import { whenDraggable } from '../when-draggable.tsx';
import { uiWords } from '../words.ts';
import { cardWordsOf, wordsFieldOf } from './card-words.ts';
import { useAreas, useIsWriting } from './context.tsx';
import { areaWords } from './words.ts';

/** Lets a card be dragged; with several selected, all of them go along. */
const useHold = (ref: RefObject<HTMLElement | null>, id: string, enabled: boolean): void => {
  const { selection } = useSelection();
  const { acts } = useAreas();
  const t = useWords(areaWords);
  useEffect(() => {
    const element = ref.current;
    if (!element || !enabled) return;
    const held = () => (selection.ids.has(id) ? [...selection.ids].filter((one) => acts.areaOf(one)) : [id]);
    return whenDraggable(({ draggable, pointerOutsideOfPreview, setCustomNativeDragPreview }) =>
      draggable({
        element,
        getInitialData: () => ({ areas: acts, ids: held() }),
        onGenerateDragPreview: ({ nativeSetDragImage }) => {
          const n = held().length;
          if (n < 2) return;
          setCustomNativeDragPreview({
            nativeSetDragImage,
            getOffset: pointerOutsideOfPreview({ x: '12px', y: '8px' }),
            render: ({ container }) => {
              container.textContent = t.dragged(n);
              container.className = 'rounded-card border border-line bg-card px-3 py-2 text-ink';
            },
          });
        },
        onDragStart: () => element.toggleAttribute('data-held', true),
        onDrop: () => element.toggleAttribute('data-held', false),
      }),
    );
  }, [ref, id, enabled, selection, acts, t]);
};

function Writing({ entity, area }: { entity: Entity; area: string }) {
  const t = useWords(areaWords);
  const { acts } = useAreas();
  const { id } = entity;
  return (
    <LiveText
      kind={entity.kind}
      id={id}
      field={wordsFieldOf(entity) as never}
      label={t.text}
      autoFocus
      onEnter={() => {
        // Enter on an empty card ends, as Escape does.
        if (cardWordsOf(entity).trim() === '') acts.leave(id, true);
        else acts.begin(area, { after: id });
      }}
      onEscape={() => acts.leave(id, true)}
      onBlur={() => {
        // The window lost the focus, not the card.
        if (document.hasFocus()) acts.leave(id, false);
      }}
      onPasteLines={(text) => acts.paste(area, id, text)}
    />
  );
}

/** A card of an area: takes the focus, can be dragged, and offers by menu what dragging does. */
export const AreaItem = memo(function AreaItem({ id, area }: { id: string; area: string }) {
  const t = useWords(areaWords);
  const ui = useWords(uiWords);
  const { model, canEdit } = useProduct();
  const { hands, acts } = useAreas();
  const { selection } = useSelection();
  const ref = useRef<HTMLDivElement>(null);
  const entity = useEntity(id);
  const selected = useIsSelected(id);
  const writing = useIsWriting(id) && canEdit;
  useHold(ref, id, canEdit && !writing);
  if (!entity) return null;
  const title = titleOf(entity, model) || ui.untitled;
  const standing = 'standing' in entity && entity.standing === 'evidence' ? `, ${ui.evidence}` : '';
  const items = (): readonly MenuItem[] => {
    const first = hands.items?.(id) ?? [];
    if (!canEdit) return first;
    const going = selection.ids.has(id) ? [...selection.ids].filter((one) => acts.areaOf(one)) : [id];
    return [
      { label: t.edit, icon: 'pencil', keys: 'F2', onSelect: () => acts.edit(id) },
      ...first,
      ...acts
        .areas()
        .filter((one) => one.id !== area && acts.takes(going, one.id))
        .map(
          (one): MenuItem => ({
            label: one.name,
            icon: 'move',
            group: ui.moveTo,
            onSelect: () => acts.send(going, one.id),
          }),
        ),
    ];
  };
  return (
    <div role="none" className="relative">
      <div
        ref={ref}
        role="treeitem"
        aria-selected={selected}
        aria-label={hands.says?.(entity, title) ?? `${title}${standing}`}
        tabIndex={-1}
        data-item={id}
        className="rounded-card data-held:opacity-40 data-[edge=on]:ring-2 data-[edge=on]:ring-thread data-[edge=after]:after:absolute data-[edge=before]:before:absolute data-[edge=after]:after:inset-x-0 data-[edge=before]:before:inset-x-0 data-[edge=before]:before:-top-1 data-[edge=after]:after:-bottom-1 data-[edge=after]:after:h-0.5 data-[edge=before]:before:h-0.5 data-[edge=after]:after:bg-thread data-[edge=before]:before:bg-thread"
      >
        <Card
          id={id}
          bare
          density="compact"
          selected={selected}
          meta={hands.meta?.(entity)}
          lead={hands.mark?.(entity)}
          {...(writing ? { editing: <Writing entity={entity} area={area} /> } : {})}
          corner={<EntityMenu id={id} items={items} tabIndex={-1} />}
        />
      </div>
    </div>
  );
});
