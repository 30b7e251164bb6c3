import { type RefObject, useEffect, useState } from 'react';
import { useMapTools } from './map-context.tsx';

/** Whether a block is in sight. One that holds the focus, or what is being dragged, stays drawn. */
export const useInSight = (ref: RefObject<HTMLElement | null>): boolean => {
  const { sight } = useMapTools();
  const [seen, setSeen] = useState(sight.whole);
  useEffect(() => {
    const block = ref.current;
    if (!block || sight.whole) return;
    return sight.watch(block, (now) => {
      const kept = !now && (block.contains(document.activeElement) || block.querySelector('[data-held]'));
      if (!kept) setSeen(now);
    });
  }, [ref, sight]);
  return seen || sight.whole;
};
