import { type RefObject, useEffect } from 'react';
import { useWords } from '#ui/language.tsx';
import { useSelection } from '#ui/selection.tsx';
import { whenDraggable } from '#ui/when-draggable.tsx';
import { useMapTools } from './map-context.tsx';
import { storyMapWords } from './words.ts';

export type HeldKind = 'story' | 'step' | 'activity' | 'release';

/** What is in the hand while dragging on the map. */
export interface Held {
  readonly storyMap: true;
  readonly kind: HeldKind;
  readonly ids: readonly string[];
}

export const heldOf = (data: Record<string | symbol, unknown>): Held | null =>
  data.storyMap === true ? (data as unknown as Held) : null;

/** Lets something be dragged; with several stories selected, all of them go along. */
export const useDraggable = (
  ref: RefObject<HTMLElement | null>,
  kind: HeldKind,
  id: string,
  enabled: boolean,
): void => {
  const { selection } = useSelection();
  const { map } = useMapTools();
  const t = useWords(storyMapWords);
  useEffect(() => {
    const element = ref.current;
    if (!element || !enabled) return;
    const heldWith = (): readonly string[] =>
      kind === 'story' && selection.ids.has(id)
        ? [...selection.ids].filter((one) => map.model.find('story', one))
        : [id];
    const mark = (held: boolean) => {
      for (const one of heldWith())
        element
          .closest('[role=grid]')
          ?.querySelector(`[data-item="${CSS.escape(one)}"]`)
          ?.toggleAttribute('data-held', held);
    };
    return whenDraggable(({ draggable, pointerOutsideOfPreview, setCustomNativeDragPreview }) =>
      draggable({
        element,
        getInitialData: () => ({ storyMap: true, kind, ids: heldWith() }) satisfies Held as never,
        onGenerateDragPreview: ({ nativeSetDragImage }) => {
          const n = heldWith().length;
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
        onDragStart: () => {
          if (!selection.ids.has(id)) selection.set([id]);
          mark(true);
        },
        onDrop: () => mark(false),
      }),
    );
  }, [ref, kind, id, enabled, selection, map, t]);
};
