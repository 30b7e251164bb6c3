import { type Column, cellKey, type MapShape } from './shape.ts';

/** What of the map can hold the focus: entities by id, and places that are none by these marks (no id has a bar). */
export const PLACE = 'place|';
export const BARE = 'bare|';
export const TRAY = 'tray|';
export const LAST_BAND = 'band|';

export const placeItem = (key: string): string => `${PLACE}${key}`;
export const bandItem = (release: string | null): string => release ?? LAST_BAND;

/** The ground one walks on: what the map shows now. */
export interface Ground {
  readonly shape: MapShape;
  readonly ids: (key: string) => readonly string[];
  /** The cell of a story that shows. */
  readonly cellOf: (
    story: string,
  ) => { readonly step: string | null; readonly release: string | null } | null;
  readonly collapsed: ReadonlySet<string>;
  /** Empty places show only to those who can fill them. */
  readonly canEdit: boolean;
}

/** Rows: 0 activities, 1 steps, then for each band its head and its cells. `index` counts within a cell. */
export interface Where {
  readonly row: number;
  readonly column: number;
  readonly index: number;
}

export const headRow = (band: number): number => 2 + band * 2;
export const cellsRow = (band: number): number => 3 + band * 2;
const bandOf = (row: number): number => (row - 2) >> 1;
const isCells = (row: number): boolean => row > 2 && row % 2 === 1;
const rowCount = ({ shape }: Ground): number => 2 + shape.bands.length * 2;

export const keyAt = ({ shape }: Ground, row: number, column: number): string | null => {
  const at = shape.columns[column];
  const release = shape.bands[bandOf(row)];
  return !at || at.kind === 'bare' || release === undefined ? null : cellKey(at.step, release);
};

const cellItems = (ground: Ground, row: number, column: number): readonly string[] => {
  const key = keyAt(ground, row, column);
  if (key === null || ground.collapsed.has(bandItem(ground.shape.bands[bandOf(row)]!))) return [];
  return ground.canEdit ? [...ground.ids(key), placeItem(key)] : ground.ids(key);
};

const stepItem = (column: Column): string =>
  column.kind === 'step' ? column.step! : column.kind === 'bare' ? `${BARE}${column.activity}` : TRAY;

/** What stands somewhere; an index beyond the end is the last of the cell. Null where nothing can hold the focus. */
export const itemAt = (ground: Ground, { row, column, index }: Where): string | null => {
  const at = ground.shape.columns[column];
  if (!at || row < 0 || row >= rowCount(ground)) return null;
  if (row === 0) return at.kind === 'unplaced' ? TRAY : at.activity;
  if (row === 1) return stepItem(at);
  if (!isCells(row)) return bandItem(ground.shape.bands[bandOf(row)]!);
  const items = cellItems(ground, row, column);
  return items[Math.min(index, items.length - 1)] ?? null;
};

/** Where an item stands; for what spans the whole width, the column one came from. */
export const whereIs = (ground: Ground, item: string, column = 0): Where | null => {
  const { shape } = ground;
  const at = (row: number, to: number, index = 0) => (to < 0 ? null : { row, column: to, index });
  if (item === LAST_BAND || shape.bands.includes(item))
    return at(
      headRow(shape.bands.findIndex((band) => bandItem(band) === item)),
      Math.max(0, Math.min(column, shape.columns.length - 1)),
    );
  if (item.startsWith(PLACE)) {
    const [step, release] = item.slice(PLACE.length).split('|');
    const to = shape.columns.findIndex((c) => c.kind !== 'bare' && (c.step ?? '') === step);
    const band = shape.bands.findIndex((id) => (id ?? '') === release);
    return band < 0 ? null : at(cellsRow(band), to, Number.MAX_SAFE_INTEGER);
  }
  const under = shape.columns.findIndex((c) => c.activity === item && c.activity !== null);
  if (under >= 0) {
    const stays = shape.columns[column]?.activity === item;
    return at(0, stays ? column : under);
  }
  const step = shape.columns.findIndex((c) => stepItem(c) === item);
  if (step >= 0) return at(1, step);
  const cell = ground.cellOf(item);
  if (!cell) return null;
  const index = ground.ids(cellKey(cell.step, cell.release)).indexOf(item);
  const to = shape.columns.findIndex((c) => c.kind !== 'bare' && c.step === cell.step);
  const band = shape.bands.indexOf(cell.release);
  return index < 0 || band < 0 ? null : at(cellsRow(band), to, index);
};

export type Way = 'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'next-band' | 'previous-band' | 'top';

/** Where a step of the keyboard leads; the same place where the map ends. */
export const walk = (ground: Ground, from: Where, way: Way): Where => {
  const tryAt = (where: Where): Where | null => (itemAt(ground, where) === null ? null : where);
  const scan = (start: Where, next: (at: Where) => Where): Where => {
    for (
      let at = next(start);
      at.row >= 0 && at.row < rowCount(ground) && ground.shape.columns[at.column];
      at = next(at)
    )
      if (tryAt(at)) return at;
    return start;
  };
  const { row, column, index } = from;
  switch (way) {
    case 'up':
    case 'down': {
      const by = way === 'up' ? -1 : 1;
      const size = isCells(row) ? cellItems(ground, row, column).length : 1;
      const inside = Math.min(index, size - 1) + by;
      if (isCells(row) && inside >= 0 && inside < size) return { row, column, index: inside };
      return scan(from, (at) => ({
        row: at.row + by,
        column,
        index: by < 0 ? Number.MAX_SAFE_INTEGER : 0,
      }));
    }
    case 'left':
    case 'right': {
      if (row > 1 && !isCells(row)) return from;
      const by = way === 'left' ? -1 : 1;
      const here = itemAt(ground, from);
      const there = scan(from, (at) => ({ row, column: at.column + by, index }));
      // An activity spans columns: go on until it is another one.
      if (row === 0 && there.column !== column && itemAt(ground, there) === here)
        return walk(ground, there, way);
      return itemAt(ground, there) === here ? from : there;
    }
    case 'home':
      return scan({ row, column: -1, index }, (at) => ({ row, column: at.column + 1, index }));
    case 'end':
      return scan({ row, column: ground.shape.columns.length, index }, (at) => ({
        row,
        column: at.column - 1,
        index,
      }));
    case 'next-band':
    case 'previous-band': {
      const band = row < 2 ? -1 : bandOf(row);
      const to = band + (way === 'next-band' ? 1 : -1);
      if (to < 0 || to >= ground.shape.bands.length) return from;
      return tryAt({ row: cellsRow(to), column, index: 0 }) ?? { row: headRow(to), column, index: 0 };
    }
    case 'top':
      return scan({ row: 0, column: -1, index: 0 }, (at) => ({ row: 0, column: at.column + 1, index: 0 }));
  }
};

/** Stories from one to another: of a cell those between, of several cells all of the rectangle. */
export const storiesBetween = (ground: Ground, from: string, to: string): readonly string[] => {
  const [a, b] = [whereIs(ground, from), whereIs(ground, to)];
  if (!a || !b || !isCells(a.row) || !isCells(b.row)) return [];
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const found: string[] = [];
  for (let row = top; row <= bottom; row += 2)
    for (let column = left; column <= right; column++) {
      const key = keyAt(ground, row, column);
      const ids = key === null ? [] : ground.ids(key);
      const alone = top === bottom && left === right;
      found.push(...(alone ? ids.slice(Math.min(a.index, b.index), Math.max(a.index, b.index) + 1) : ids));
    }
  return found;
};
