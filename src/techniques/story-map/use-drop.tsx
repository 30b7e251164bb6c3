import { type RefObject, useEffect } from 'react';
import { useProduct } from '#ui/product.tsx';
import { type Drag, whenDraggable } from '#ui/when-draggable.tsx';
import { type Aim, aimAt } from './aim.tsx';
import { edgePull } from './edge-scroll.ts';
import { heldOf } from './held.tsx';
import type { Look } from './look.ts';
import type { MapTools } from './map-context.tsx';

/** Scrolls the map while something is held near its edge; the backbone on top is not part of the window. */
const scrollAtEdges = (scroller: HTMLElement, above: number) => {
  const box = scroller.getBoundingClientRect();
  let at: { clientX: number; clientY: number } | null = null;
  let frame = 0;
  const go = () => {
    frame = requestAnimationFrame(go);
    if (!at) return;
    const [x, y] = [
      edgePull(at.clientX, box.left, box.right),
      edgePull(at.clientY, box.top + above, box.bottom),
    ];
    if (x !== 0 || y !== 0) scroller.scrollBy(x, y);
  };
  go();
  return {
    to: (point: { clientX: number; clientY: number }) => {
      at = point;
    },
    stop: () => cancelAnimationFrame(frame),
  };
};

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
      mark.style.width = `${aim.line.width}px`;
      mark.style.height = `${aim.line.height}px`;
    };
    // The browser has found what lies under the pointer already: asking again would cost as much once more.
    let under: Element | null = null;
    const remember = ({ target }: DragEvent) => {
      under = target instanceof Element ? target : null;
    };
    root.addEventListener('dragover', remember, { capture: true, passive: true });
    const aim = ({ source, location }: Drag) =>
      aimAt(location.current.input, under, heldOf(source.data)!, tools, look, pen, root);
    let scrolling: ReturnType<typeof scrollAtEdges> | null = null;
    const rest = () => {
      scrolling?.stop();
      scrolling = null;
      show(null);
    };
    const letGo = whenDraggable(({ combine, dropTargetForElements, monitorForElements }) =>
      combine(
        monitorForElements({
          canMonitor: ({ source }) => heldOf(source.data) !== null,
          onDragStart: () => {
            scrolling = scrollAtEdges(window, look.activity + look.step);
          },
          onDrag: ({ location }) => scrolling?.to(location.current.input),
          onDrop: rest,
        }),
        dropTargetForElements({
          element: root,
          canDrop: ({ source }) => heldOf(source.data) !== null,
          onDrag: (drag) => show(aim(drag)),
          onDragLeave: () => show(null),
          onDrop: (drag) => {
            const landing = aim(drag);
            rest();
            landing?.drop();
          },
        }),
      ),
    );
    return () => {
      letGo();
      root.removeEventListener('dragover', remember, { capture: true });
      rest();
    };
  }, [scroller, grid, line, tools, look, pen]);
};
