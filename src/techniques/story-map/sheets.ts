import type { LiveMap } from './live-map.ts';
import { type Column, type ColumnGroup, cellKey } from './shape.ts';

/** As many columns as can be read beside one another on A3 landscape. */
export const SHEET_COLUMNS = 14;

/** Cuts the map into sheets of paper: between activities where possible, within one only if it is wider than a sheet. */
export const sheetsOf = (groups: readonly ColumnGroup[]): readonly (readonly ColumnGroup[])[] => {
  const sheets: ColumnGroup[][] = [];
  let room = 0;
  for (const { activity, columns } of groups)
    for (let from = 0; from < columns.length; from += SHEET_COLUMNS) {
      const part = { activity, columns: columns.slice(from, from + SHEET_COLUMNS) };
      if (sheets.length === 0 || part.columns.length > room) {
        sheets.push([]);
        room = SHEET_COLUMNS;
      }
      sheets.at(-1)!.push(part);
      room -= part.columns.length;
    }
  return sheets;
};

/** How many stories stand under some columns in a band. */
export const bandStories = (map: LiveMap, columns: readonly Column[], release: string | null): number =>
  columns.reduce(
    (sum, { kind, step }) => sum + (kind === 'bare' ? 0 : map.ids(cellKey(step, release)).length),
    0,
  );
