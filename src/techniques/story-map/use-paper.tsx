import { type ComponentType, useEffect, useState } from 'react';
import { usePrinting } from '#ui/printing.tsx';
import type { LiveMap } from './live-map.ts';

type Sheets = ComponentType<{ map: LiveMap }>;

/** Time for the board to settle before what is only needed on paper is fetched. */
const SETTLED = 2500;

/** The paper version, while the page is being printed; null also for who prints before it has been fetched. */
export const usePaper = (): Sheets | null => {
  const [sheets, fetched] = useState<{ draw: Sheets } | null>(null);
  const printing = usePrinting();
  useEffect(() => {
    const timer = setTimeout(() => {
      void import('./print-sheets.tsx').then(({ default: draw }) => fetched({ draw }));
    }, SETTLED);
    return () => clearTimeout(timer);
  }, []);
  return printing && sheets ? sheets.draw : null;
};
