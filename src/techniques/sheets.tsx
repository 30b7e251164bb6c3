import { type ComponentType, lazy } from 'react';
import type { KindName } from '#product/kinds/index.ts';

type Sheet = ComponentType<{ id: string }>;

/** A technique may bring the sheet of a kind it cares for most: `<kind>-sheet.tsx`, opened wherever the kind shows. */
const files = import.meta.glob<{ default: Sheet }>('./*/*-sheet.tsx');

const sheets = new Map(
  Object.entries(files).map(([path, load]) => [
    path.split('/').at(-1)!.replace('-sheet.tsx', ''),
    { load, Sheet: lazy(load) },
  ]),
);

/** The sheet of a kind; null where the fields speak for themselves. */
export const sheetOf = (kind: KindName): Sheet | null => sheets.get(kind)?.Sheet ?? null;

/** Loads the sheets of these kinds, so that the first one opens at once. */
export const prepareSheets = (kinds: readonly KindName[]): void => {
  // What fails is asked for again when a sheet is opened.
  for (const kind of kinds)
    sheets
      .get(kind)
      ?.load()
      .catch(() => {});
};
