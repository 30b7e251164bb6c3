import { change, create, move, type Pen, type Place, together } from '#product/pen.ts';
import { type Level, levelAbove, PARENT_FIELD, type Spot } from './outline.ts';

const hung = (level: Level, parent: string | null): Record<string, string | null> =>
  level === 'goal' ? {} : { [PARENT_FIELD[level]]: parent };

/** Adds something to the map: under a parent, behind a sibling or last. Returns its id. */
export const grow = (
  pen: Pen,
  level: Level,
  parent: string | null,
  after: string | undefined,
  text = '',
): string =>
  create(
    pen,
    level,
    { ...(level === 'actor' ? { name: text } : { title: text }), ...hung(level, parent) } as never,
    after === undefined ? undefined : { after },
  );

/** Hangs something on another parent of the level above, at a place among all of its level. */
export const hang = (pen: Pen, id: string, level: Level, parent: string | null, place?: Place): void =>
  together(pen, () => {
    if (level !== 'goal') change(pen, level, id, hung(level, parent) as never);
    if (place) move(pen, id, place);
  });

/** Moves among its siblings by one; false at the end. */
export const nudge = (pen: Pen, spot: Spot, by: 1 | -1): boolean => {
  const other = spot.siblings[spot.at + by];
  if (!other || other.level !== spot.branch.level) return false;
  return move(pen, spot.branch.id, by === 1 ? { after: other.id } : { before: other.id });
};

/** Hangs on the parent before or after the present one on its level; false where there is none. */
export const switchParent = (pen: Pen, spots: readonly Spot[], spot: Spot, by: 1 | -1): boolean => {
  const above = levelAbove(spot.branch.level);
  if (!above) return false;
  const parents = spots.filter(({ branch }) => branch.level === above).map(({ branch }) => branch);
  const at = spot.parent ? parents.indexOf(spot.parent) : -1;
  const next = spot.parent ? parents[at + by] : parents[0];
  if (!next) return false;
  const last = next.children.at(-1)?.id;
  hang(pen, spot.branch.id, spot.branch.level, next.id, last ? { after: last } : undefined);
  return true;
};
