import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type RefObject, useEffect } from 'react';
import { useProduct } from '#ui/product.tsx';
import { type Aim, aimAt } from './aim.tsx';
import { heldOf } from './held.tsx';
import type { Look } from './look.ts';
import type { MapTools } from './map-context.tsx';

/**
 * Lets go of what is dragged anywhere on the map. One drop target for all, and while one hovers only two attributes
 * of the page change: nothing is drawn anew until something lands.
 */
export const useDrop = (
  scroller: RefObject<HTMLElement | null>,
  grid: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  tools: MapTools,
  look: Look,
): void => {
  const { pen } = useProduct();
  useEffect(() => {
    const [window, root, mark] = [scroller.current, grid.current, line.current];
    if (!window || !root || !mark || !tools.canEdit) return;
    let over: HTMLElement | null = null;
    const show = (aim: Aim | null) => {
      if (over !== (aim?.over ?? null)) {
        over?.removeAttribute('data-over');
        over = aim?.over ?? null;
        over?.setAttribute('data-over', '');
      }
      mark.hidden = !aim?.line;
      if (!aim?.line) return;
      const frame = root.getBoundingClientRect();
      mark.style.transform = `translate(${aim.line.x - frame.left}px, ${aim.line.y - frame.top}px)`;
      const size = `${aim.line.width}px ${aim.line.height}px`;
      if (mark.dataset.size === size) return;
      mark.dataset.size = size;
      mark.style.width = `${aim.line.width}px`;
      mark.style.height = `${aim.line.height}px`;
    };
    // The browser has found what lies under the pointer already: asking again would cost as much once more.
    let under: Element | null = null;
    const remember = ({ target }: DragEvent) => {
      under = target instanceof Element ? target : null;
    };
    root.addEventListener('dragover', remember, { capture: true, passive: true });
    const isOurs = ({ source }: { source: { data: Record<string | symbol, unknown> } }) =>
      heldOf(source.data) !== null;
    return combine(
      autoScrollForElements({ element: window, canScroll: isOurs }),
      dropTargetForElements({
        element: root,
        canDrop: isOurs,
        onDrag: ({ source, location }) =>
          show(aimAt(location.current.input, under, heldOf(source.data)!, tools, look, pen, root)),
        onDragLeave: () => show(null),
        onDrop: ({ source, location }) => {
          show(null);
          aimAt(location.current.input, under, heldOf(source.data)!, tools, look, pen, root)?.drop();
        },
      }),
      () => root.removeEventListener('dragover', remember, { capture: true }),
      () => show(null),
    );
  }, [scroller, grid, line, tools, look, pen]);
};
