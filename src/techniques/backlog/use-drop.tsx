import { type RefObject, useEffect, useEffectEvent } from 'react';
import { whenDraggable } from '#ui/when-draggable.tsx';
import { gapAt } from './window.ts';

interface DropProps {
  scroller: RefObject<HTMLElement | null>;
  list: RefObject<HTMLElement | null>;
  /** The line drawn where what is dragged would land; moved by hand, React is not asked at each pixel. */
  mark: RefObject<HTMLElement | null>;
  offsets: Float64Array;
  onStart: (id: string) => void;
  /** Let go in front of line `at`. */
  onDrop: (id: string, at: number) => void;
}

/** Dragging stories within the list: one target for the whole list, which reckons the gap from the pointer. */
export const useDrop = ({ scroller, list, mark, offsets, onStart, onDrop }: DropProps): void => {
  const gap = useEffectEvent((y: number) =>
    gapAt(offsets, y - (list.current?.getBoundingClientRect().top ?? 0)),
  );
  const show = useEffectEvent((y: number) => {
    if (!mark.current) return;
    mark.current.hidden = false;
    mark.current.style.transform = `translateY(${offsets[gap(y)]! - 3}px)`;
  });
  const start = useEffectEvent(onStart);
  const drop = useEffectEvent((id: string, y: number) => onDrop(id, gap(y)));

  useEffect(() => {
    const [box, content] = [scroller.current, list.current];
    if (!box || !content) return;
    const hide = () => {
      if (mark.current) mark.current.hidden = true;
    };
    const isOurs = ({ source }: { source: { data: Record<string, unknown> } }) => 'backlog' in source.data;
    return whenDraggable(({ autoScrollForElements, combine, dropTargetForElements, monitorForElements }) =>
      combine(
        monitorForElements({
          canMonitor: isOurs,
          onGenerateDragPreview: ({ source }) => start(String(source.data.backlog)),
          onDragStart: () => content.setAttribute('data-dragging', ''),
          onDrop: () => {
            hide();
            content.removeAttribute('data-dragging');
          },
        }),
        dropTargetForElements({
          element: content,
          canDrop: isOurs,
          onDrag: ({ location }) => show(location.current.input.clientY),
          onDragLeave: hide,
          onDrop: ({ source, location }) => drop(String(source.data.backlog), location.current.input.clientY),
        }),
        autoScrollForElements({ element: box, canScroll: isOurs }),
      ),
    );
  }, [scroller, list, mark]);
};
