import type { EntityOf } from '#product/kinds/index.ts';

/** A column of the map: a step, an activity that has no step yet, or the stories that stand under no step. */
export interface Column {
  readonly kind: 'step' | 'bare' | 'unplaced';
  readonly activity: string | null;
  readonly step: string | null;
}

/** Columns under one activity; without one, steps whose activity has gone, or the tray of unplaced stories. */
export interface ColumnGroup {
  readonly activity: string | null;
  readonly columns: readonly Column[];
}

/** The map's frame: what stands on top, and the bands below (null: not in a release yet). */
export interface MapShape {
  readonly groups: readonly ColumnGroup[];
  readonly columns: readonly Column[];
  readonly bands: readonly (string | null)[];
}

/** What the frame is made of, each list in order. */
export interface ShapeParts {
  readonly activities: readonly EntityOf<'activity'>[];
  readonly steps: readonly EntityOf<'step'>[];
  readonly releases: readonly EntityOf<'release'>[];
  /** Whether stories stand under no step: only then there is a tray, in front of everything. */
  readonly unplaced: boolean;
}

/** A cell of the map, by step and release; empty for « none ». */
export const cellKey = (step: string | null, release: string | null): string =>
  `${step ?? ''}|${release ?? ''}`;

const UNPLACED: Column = { kind: 'unplaced', activity: null, step: null };

export const shapeOf = ({ activities, steps, releases, unplaced }: ShapeParts): MapShape => {
  const known = new Set(activities.map(({ id }) => id));
  const under = new Map<string | null, Column[]>();
  for (const { id, activity } of steps) {
    const home = activity !== null && known.has(activity) ? activity : null;
    const column: Column = { kind: 'step', activity: home, step: id };
    const beside = under.get(home);
    if (beside) beside.push(column);
    else under.set(home, [column]);
  }
  const groups: ColumnGroup[] = [];
  if (unplaced) groups.push({ activity: null, columns: [UNPLACED] });
  for (const { id } of activities)
    groups.push({
      activity: id,
      columns: under.get(id) ?? [{ kind: 'bare', activity: id, step: null }],
    });
  const homeless = under.get(null);
  if (homeless) groups.push({ activity: null, columns: homeless });
  return {
    groups,
    columns: groups.flatMap(({ columns }) => columns),
    bands: [...releases.map(({ id }) => id), null],
  };
};

/** Two frames that show the same read the same. */
export const shapeSign = (shape: MapShape): string => JSON.stringify([shape.groups, shape.bands]);
