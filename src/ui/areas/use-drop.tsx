import { type RefObject, useEffect } from 'react';
import type { Place } from '#product/pen.ts';
import { type Drag, whenDraggable } from '../when-draggable.tsx';
import type { AreaActs } from './acts.tsx';

interface Aim {
  readonly area: HTMLElement;
  readonly card: HTMLElement | null;
  readonly edge: 'before' | 'after' | 'on';
  /** What it means to let go on that card, when what is held may not stand here. */
  readonly meet?: (() => void) | undefined;
}

/** Where what is held would land: in the area under the pointer, beside the card under it. */
const aimAt = (under: Element | null, y: number): Aim | null => {
  const area = under?.closest<HTMLElement>('[data-area]');
  if (!area) return null;
  const card = under!.closest<HTMLElement>('[data-item]');
  const box = card?.getBoundingClientRect();
  return { area, card, edge: box && y < (box.top + box.bottom) / 2 ? 'before' : 'after' };
};

/**
 * Lets go of cards anywhere on the board. One drop target for all, and while one hovers only attributes of the page
 * change: nothing is drawn anew until something lands.
 */
export const useAreaDrop = (root: RefObject<HTMLElement | null>, acts: AreaActs, canEdit: boolean): void => {
  useEffect(() => {
    const element = root.current;
    if (!element || !canEdit) return;
    let shown: Aim | null = null;
    const show = (aim: Aim | null) => {
      if (shown?.area !== aim?.area) {
        shown?.area.removeAttribute('data-over');
        if (aim?.edge !== 'on') aim?.area.setAttribute('data-over', '');
      }
      if (shown?.card !== aim?.card) shown?.card?.removeAttribute('data-edge');
      aim?.card?.setAttribute('data-edge', aim.edge);
      shown = aim;
    };
    let under: Element | null = null;
    const remember = ({ target }: DragEvent) => {
      under = target instanceof Element ? target : null;
    };
    element.addEventListener('dragover', remember, { capture: true, passive: true });
    const heldOf = (data: Record<string | symbol, unknown>) =>
      data.areas === acts ? (data.ids as readonly string[]) : null;
    const aim = ({ source, location }: Drag): Aim | null => {
      const found = aimAt(under, location.current.input.clientY);
      const ids = heldOf(source.data)!;
      if (!found || acts.takes(ids, found.area.dataset.area!)) return found;
      const meet = found.card && acts.meets(ids, found.card.dataset.item!);
      return meet ? { ...found, edge: 'on', meet } : null;
    };
    const letGo = whenDraggable(({ autoScrollForElements, combine, dropTargetForElements }) =>
      combine(
        autoScrollForElements({ element, canScroll: ({ source }) => heldOf(source.data) !== null }),
        dropTargetForElements({
          element,
          canDrop: ({ source }) => heldOf(source.data) !== null,
          onDrag: (drag) => show(aim(drag)),
          onDragLeave: () => show(null),
          onDrop: (drag) => {
            const landing = aim(drag);
            show(null);
            if (landing?.meet) return landing.meet();
            const ids = heldOf(drag.source.data)!;
            const beside = landing?.card?.dataset.item;
            if (!landing || (beside !== undefined && ids.includes(beside))) return;
            const place: Place | undefined =
              beside === undefined
                ? undefined
                : landing.edge === 'before'
                  ? { before: beside }
                  : { after: beside };
            acts.send(ids, landing.area.dataset.area!, place);
          },
        }),
      ),
    );
    return () => {
      letGo();
      element.removeEventListener('dragover', remember, { capture: true });
      show(null);
    };
  }, [root, acts, canEdit]);
};
