import type { Model } from '#product/model.ts';
import { levelsOf } from './tree.ts';

/** The four levels of the map, in order; each names its parent in a field of its own. */
export const LEVELS = ['goal', 'actor', 'impact', 'deliverable'] as const;
export type Level = (typeof LEVELS)[number];
export const PARENT_FIELD = { actor: 'goal', impact: 'actor', deliverable: 'impact' } as const;

export const levelBelow = (level: Level): Level | undefined => LEVELS[LEVELS.indexOf(level) + 1];
export const levelAbove = (level: Level): Level | undefined => LEVELS[LEVELS.indexOf(level) - 1];

/** An entity of the map with what stands under it. */
export interface Branch {
  readonly id: string;
  readonly level: Level;
  readonly children: readonly Branch[];
}

/** The map as people read it: goals with all under them, then what hangs on nothing, highest level first. */
export const outlineOf = (
  model: Model,
): { readonly goals: readonly Branch[]; readonly adrift: readonly Branch[] } => {
  const levels = levelsOf(model);
  const branch = (level: Level, id: string): Branch => {
    const under =
      level === 'goal'
        ? levels.actors(id)
        : level === 'actor'
          ? levels.impacts(id)
          : level === 'impact'
            ? levels.deliverables(id)
            : [];
    return { id, level, children: under.map((child) => branch(child.kind, child.id)) };
  };
  return {
    goals: model.list('goal').map(({ id }) => branch('goal', id)),
    adrift: [...levels.actors(null), ...levels.impacts(null), ...levels.deliverables(null)].map(
      ({ kind, id }) => branch(kind, id),
    ),
  };
};

/** A branch among its siblings, as arrows need it. */
export interface Spot {
  readonly branch: Branch;
  readonly parent: Branch | null;
  readonly siblings: readonly Branch[];
  readonly at: number;
}

/** Every branch that shows, in reading order; nothing under a collapsed one. */
export const spotsOf = (roots: readonly Branch[], collapsed: ReadonlySet<string>): readonly Spot[] => {
  const spots: Spot[] = [];
  const visit = (siblings: readonly Branch[], parent: Branch | null) => {
    siblings.forEach((branch, at) => {
      spots.push({ branch, parent, siblings, at });
      if (!collapsed.has(branch.id)) visit(branch.children, branch);
    });
  };
  visit(roots, null);
  return spots;
};

/**
 * Where an arrow leads from a spot: up and down stay on the level across branches, left to the parent, right to the
 * first child. Null where there is nothing.
 */
export const arrowFrom = (spots: readonly Spot[], id: string, key: string): string | null => {
  const from = spots.findIndex(({ branch }) => branch.id === id);
  const spot = spots[from];
  if (!spot) return spots[0]?.branch.id ?? null;
  const { level } = spot.branch;
  if (key === 'ArrowLeft') return spot.parent?.id ?? null;
  if (key === 'ArrowRight')
    return spots[from + 1]?.parent === spot.branch ? spots[from + 1]!.branch.id : null;
  if (key === 'ArrowDown')
    return spots.slice(from + 1).find(({ branch }) => branch.level === level)?.branch.id ?? null;
  if (key === 'ArrowUp')
    return spots.slice(0, from).findLast(({ branch }) => branch.level === level)?.branch.id ?? null;
  if (key === 'Home') return spots[0]?.branch.id ?? null;
  if (key === 'End') return spots.at(-1)?.branch.id ?? null;
  return null;
};

/** Ids from a branch up to its goal, itself first. */
export const pathOf = (spots: readonly Spot[], id: string | null): ReadonlySet<string> => {
  const path = new Set<string>();
  let at = spots.find(({ branch }) => branch.id === id);
  while (at) {
    path.add(at.branch.id);
    const parent = at.parent;
    at = parent ? spots.find(({ branch }) => branch === parent) : undefined;
  }
  return path;
};

/** What stays when only the chosen path does: up to the goal, and all that hangs on what is chosen. */
export const keptOf = (spots: readonly Spot[], id: string | null): ReadonlySet<string> => {
  const kept = new Set(pathOf(spots, id));
  const keep = (branch: Branch) => {
    kept.add(branch.id);
    branch.children.forEach(keep);
  };
  const chosen = spots.find(({ branch }) => branch.id === id);
  if (chosen) keep(chosen.branch);
  return kept;
};
