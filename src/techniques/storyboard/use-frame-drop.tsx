import { type RefObject, useEffect } from 'react';
import type { Place } from '#product/pen.ts';
import { type Drag, whenDraggable } from '#ui/when-draggable.tsx';

interface Aim {
  readonly card: HTMLElement;
  readonly edge: 'before' | 'after';
}

/** Lets a frame be dropped before or after another; while it hovers only attributes of the page change. */
export const useFrameDrop = (
  root: RefObject<HTMLElement | null>,
  canEdit: boolean,
  drop: (id: string, place: Place) => void,
): void => {
  useEffect(() => {
    const element = root.current;
    if (!element || !canEdit) return;
    let shown: Aim | null = null;
    const show = (aim: Aim | null) => {
      if (shown && shown.card !== aim?.card) shown.card.removeAttribute('data-edge');
      aim?.card.setAttribute('data-edge', aim.edge);
      shown = aim;
    };
    const aim = ({ location }: Drag): Aim | null => {
      const { clientX, clientY } = location.current.input;
      const card = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-frame]');
      if (!card) return null;
      const box = card.getBoundingClientRect();
      const oneColumn = box.width > element.clientWidth * 0.8;
      const early = oneColumn ? clientY < box.top + box.height / 2 : clientX < box.left + box.width / 2;
      return { card, edge: early ? 'before' : 'after' };
    };
    const letGo = whenDraggable(({ autoScrollForElements, combine, dropTargetForElements }) =>
      combine(
        autoScrollForElements({ element: element.closest<HTMLElement>('.storyboard') ?? element }),
        dropTargetForElements({
          element,
          canDrop: ({ source }) => typeof source.data.frame === 'string',
          onDrag: (drag) => show(aim(drag)),
          onDragLeave: () => show(null),
          onDrop: (drag) => {
            const landing = aim(drag);
            show(null);
            const [id, beside] = [String(drag.source.data.frame), landing?.card.dataset.frame];
            if (!landing || !beside || beside === id) return;
            drop(id, landing.edge === 'before' ? { before: beside } : { after: beside });
          },
        }),
      ),
    );
    return () => {
      letGo();
      show(null);
    };
  }, [root, canEdit, drop]);
};
