import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';

/** Each list under the id its entities name; under null those that name nothing that is still there. */
const under = <T>(
  list: readonly T[],
  parentOf: (item: T) => string | undefined,
): ((id: string | null) => readonly T[]) => {
  const groups = new Map<string | null, T[]>();
  for (const item of list) {
    const parent = parentOf(item) ?? null;
    const group = groups.get(parent);
    if (group) group.push(item);
    else groups.set(parent, [item]);
  }
  return (id) => groups.get(id) ?? [];
};

/** The four levels of the map, each under the one before; null gives what hangs on nothing. */
export interface Levels {
  readonly actors: (goal: string | null) => readonly EntityOf<'actor'>[];
  readonly impacts: (actor: string | null) => readonly EntityOf<'impact'>[];
  readonly deliverables: (impact: string | null) => readonly EntityOf<'deliverable'>[];
}

export const levelsOf = (model: Model): Levels => ({
  actors: under(model.list('actor'), ({ goal }) => model.find('goal', goal)?.id),
  impacts: under(model.list('impact'), ({ actor }) => model.find('actor', actor)?.id),
  deliverables: under(model.list('deliverable'), ({ impact }) => model.find('impact', impact)?.id),
});
