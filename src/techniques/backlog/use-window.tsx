import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { windowOf } from './window.ts';

/** How much more than what shows is drawn, so that scrolling meets lines already there. */
const SPARE = 400;

/**
 * Which lines of a long list to draw: those that show in the scrolling box, and some beyond. `head` is what sticks
 * over the list and hides what is under it.
 */
export const useWindow = (
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
  offsets: Float64Array,
) => {
  const [range, setRange] = useState<readonly [number, number]>([0, 40]);

  const measure = useEffectEvent(() => {
    const [box, content] = [scroller.current, list.current];
    if (!box || !content) return;
    const next = windowOf(offsets, box.scrollTop - content.offsetTop, box.clientHeight, SPARE);
    setRange((old) => (old[0] === next[0] && old[1] === next[1] ? old : next));
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines are another window
  useLayoutEffect(() => measure(), [offsets]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const onScroll = () => measure();
    const sized = new ResizeObserver(onScroll);
    sized.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sized.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);

  /** Brings a line into sight, moving as little as needed. */
  const reveal = (at: number) => {
    const [box, content] = [scroller.current, list.current];
    if (!box || !content || at < 0 || at + 1 >= offsets.length) return;
    const top = content.offsetTop + offsets[at]!;
    const bottom = content.offsetTop + offsets[at + 1]!;
    const covered =
      head.current && getComputedStyle(head.current).position === 'sticky' ? head.current.offsetHeight : 0;
    if (top - covered < box.scrollTop) box.scrollTop = top - covered - 4;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight + 8;
  };
  return { range, reveal };
};
