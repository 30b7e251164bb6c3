import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LiveMap } from './live-map.ts';

type Sheets = ComponentType<{ map: LiveMap }>;

/** Time for the board to settle before what is only needed on paper is fetched. */
const SETTLED = 2500;

/** Whether the page is being printed: only then the paper version is drawn, and it has been fetched by then. */
export const usePrinting = (): Sheets | null => {
  const [sheets, fetched] = useState<{ draw: Sheets } | null>(null);
  const [printing, print] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      void import('./print-sheets.tsx').then(({ default: draw }) => fetched({ draw }));
    }, SETTLED);
    const media = matchMedia('print');
    const begin = () => flushSync(() => print(true));
    const end = () => print(false);
    const change = () => (media.matches ? begin() : end());
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    media.addEventListener('change', change);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      media.removeEventListener('change', change);
    };
  }, []);
  return printing && sheets ? sheets.draw : null;
};
