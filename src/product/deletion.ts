import type { Entity, KindName } from './kinds/index.ts';
import type { Model } from './model.ts';
import { isOwned } from './references.ts';

/** Everything that `next` reaches from these ids, themselves first, each once: circles come to an end. */
const reach = (ids: Iterable<string>, next: (id: string) => Iterable<string>): ReadonlySet<string> => {
  const all = new Set(ids);
  for (const id of all) for (const other of next(id)) all.add(other);
  return all;
};

/** Ids of entities and of all that dies with them: criteria of a story, notes about a persona, links, comments. */
export const withOwned = (model: Model, ids: Iterable<string>): ReadonlySet<string> =>
  reach(ids, (id) =>
    model.referring(id).flatMap(({ from, field }) => {
      const owned = model.get(from);
      return owned && isOwned(owned.kind, field) ? [from] : [];
    }),
  );

/** What refers to these entities and would stay behind: people are warned with this list before they remove. */
export const leftBehind = (model: Model, ids: Iterable<string>): readonly Entity[] => {
  const gone = withOwned(model, ids);
  const found = new Map<string, Entity>();
  for (const id of gone)
    for (const { from } of model.referring(id)) {
      const entity = gone.has(from) ? undefined : model.get(from);
      if (entity) found.set(from, entity);
    }
  return [...found.values()];
};

/** What stands under what in a tree, and the field that says so. Stories hang on the map: they are asked about apart. */
const BRANCHES: Partial<Record<KindName, readonly [KindName, string]>> = {
  goal: ['actor', 'goal'],
  actor: ['impact', 'actor'],
  impact: ['deliverable', 'impact'],
  activity: ['step', 'activity'],
  step: ['story', 'step'],
};

/**
 * An entity and everything under it in its tree: goal → actor → impact → deliverable, activity → step. Stories under a
 * step become unplaced (`keep`) unless they are to go too.
 */
export const branchOf = (model: Model, id: string, stories: 'keep' | 'go' = 'keep'): readonly string[] => [
  ...reach([id], (at) => {
    const under = BRANCHES[model.get(at)?.kind ?? 'link'];
    if (!under || (under[0] === 'story' && stories === 'keep')) return [];
    return model
      .referring(at)
      .filter(({ from, field }) => field === under[1] && model.get(from)?.kind === under[0])
      .map(({ from }) => from);
  }),
];

/** What removing entities would do, to be shown before it is done. */
export interface Deletion {
  /** What people chose. */
  readonly chosen: readonly Entity[];
  /** What dies with it. */
  readonly owned: readonly Entity[];
  /** What names one of these, and stays. */
  readonly behind: readonly Entity[];
}

export const deletionOf = (model: Model, ids: Iterable<string>): Deletion => {
  const chosen = new Set(ids);
  const entities = (all: Iterable<string>) => [...all].flatMap((id) => model.get(id) ?? []);
  return {
    chosen: entities(chosen),
    owned: entities(withOwned(model, chosen)).filter(({ id }) => !chosen.has(id)),
    behind: leftBehind(model, chosen),
  };
};
