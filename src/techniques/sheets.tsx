import type { ComponentType } from 'react';
import type { KindName } from '#product/kinds/index.ts';
import { later } from '#ui/idle.tsx';

/** A technique may bring the sheet of a kind it cares for most: `<kind>-sheet.tsx`, opened wherever the kind shows. */
const files = import.meta.glob<{ default: ComponentType<{ id: string }> }>('./*/*-sheet.tsx');

const sheets = new Map<string, ComponentType<{ id: string }>>(
  Object.entries(files).map(([path, load]) => [
    path.split('/').at(-1)!.replace('-sheet.tsx', ''),
    later(load),
  ]),
);

/** The sheet of a kind; null where the fields speak for themselves. */
export const sheetOf = (kind: KindName): ComponentType<{ id: string }> | null => sheets.get(kind) ?? null;
