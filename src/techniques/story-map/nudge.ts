import { change, move, type Pen, together } from '#product/pen.ts';
import { putStep, putStories } from './place.ts';
import { cellKey } from './shape.ts';
import type { Ground } from './walk.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The next column in which stories can stand. */
const columnBeside = ({ shape }: Ground, step: string | null, by: number) => {
  let at = shape.columns.findIndex((column) => column.kind !== 'bare' && column.step === step) + by;
  while (shape.columns[at]?.kind === 'bare') at += by;
  return shape.columns[at] ?? null;
};

const nudgeOne = (pen: Pen, ground: Ground, ids: readonly string[], to: Direction): void => {
  const cell = ground.cellOf(ids[0]!);
  if (!cell) return;
  const mates = ground.ids(cellKey(cell.step, cell.release));
  const first = mates.indexOf(ids[0]!);
  const last = mates.indexOf(ids.at(-1)!);
  const put = (step: string | null, release: string | null, list: readonly string[], index: number) =>
    putStories(pen, ids, { step, release, above: list[index - 1] ?? null, below: list[index] ?? null });
  if (to === 'left' || to === 'right') {
    const column = columnBeside(ground, cell.step, to === 'left' ? -1 : 1);
    if (!column) return;
    const there = ground.ids(cellKey(column.step, cell.release));
    put(column.step, cell.release, there, Math.min(first, there.length));
    return;
  }
  if (to === 'up' && first > 0) {
    put(cell.step, cell.release, mates, first - 1);
    return;
  }
  if (to === 'down' && last < mates.length - 1) {
    const rest = mates.filter((id) => !ids.includes(id));
    put(cell.step, cell.release, rest, first + 1);
    return;
  }
  const band = ground.shape.bands.indexOf(cell.release) + (to === 'up' ? -1 : 1);
  const release = ground.shape.bands[band];
  if (release === undefined) return;
  const there = ground.ids(cellKey(cell.step, release));
  put(cell.step, release, there, to === 'up' ? there.length : 0);
};

/**
 * Moves stories by one: sideways to the next step, up and down within the cell, from its edge into the next slice.
 * Neighbours of one cell move as a block; stories of several cells each move to their own neighbouring cell.
 */
export const nudgeStories = (pen: Pen, ground: Ground, ids: readonly string[], to: Direction): void => {
  const cells = new Map<string, string[]>();
  for (const id of ids) {
    const cell = ground.cellOf(id);
    if (!cell) continue;
    const key = cellKey(cell.step, cell.release);
    const mates = cells.get(key);
    if (mates) mates.push(id);
    else cells.set(key, [id]);
  }
  const blocks = [...cells].map(([key, block]) => ground.ids(key).filter((id) => block.includes(id)));
  const sideways = to === 'left' || to === 'right';
  together(pen, () => {
    for (const block of blocks) {
      if (blocks.length === 1 || sideways) {
        nudgeOne(pen, ground, block, to);
        continue;
      }
      const cell = ground.cellOf(block[0]!)!;
      const release = ground.shape.bands[ground.shape.bands.indexOf(cell.release) + (to === 'up' ? -1 : 1)];
      if (release !== undefined) for (const id of block) change(pen, 'story', id, { release });
    }
  });
};

/** Moves a step sideways, across the edge of its activity into the next one. */
export const nudgeStep = (pen: Pen, { shape }: Ground, id: string, to: Direction): void => {
  if (to === 'up' || to === 'down') return;
  const groups = shape.groups.filter(({ columns }) => columns[0]!.kind !== 'unplaced');
  const at = groups.findIndex(({ columns }) => columns.some(({ step }) => step === id));
  const steps = groups[at]?.columns.map(({ step }) => step!) ?? [];
  const by = to === 'left' ? -1 : 1;
  const beside = steps[steps.indexOf(id) + by];
  if (beside) putStep(pen, id, groups[at]!.activity, by < 0 ? { before: beside } : { after: beside });
  else {
    const next = groups[at + by];
    if (!next?.activity) return;
    const first = next.columns[0]!.step;
    putStep(pen, id, next.activity, by > 0 && first ? { before: first } : null);
  }
};

/** Moves an activity sideways, with all that stands under it. */
export const nudgeActivity = (pen: Pen, { shape }: Ground, id: string, to: Direction): void =>
  nudgeAmong(
    pen,
    shape.groups.flatMap(({ activity }) => activity ?? []),
    id,
    to === 'left' ? -1 : to === 'right' ? 1 : 0,
  );

/** Moves a release up or down among the releases. */
export const nudgeRelease = (pen: Pen, { shape }: Ground, id: string, to: Direction): void =>
  nudgeAmong(
    pen,
    shape.bands.flatMap((release) => release ?? []),
    id,
    to === 'up' ? -1 : to === 'down' ? 1 : 0,
  );

const nudgeAmong = (pen: Pen, ids: readonly string[], id: string, by: -1 | 0 | 1): void => {
  const beside = ids[ids.indexOf(id) + by];
  if (by !== 0 && beside) move(pen, id, by < 0 ? { before: beside } : { after: beside });
};
