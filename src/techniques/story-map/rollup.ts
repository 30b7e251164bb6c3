import type { Model } from '#product/model.ts';

/** Stories added up: how many, their sizes, and how many have none. */
export interface Sum {
  readonly stories: number;
  readonly size: number;
  readonly unsized: number;
}

export interface RollUp {
  /** By release id; the empty string for what is in none. */
  readonly slices: ReadonlyMap<string, Sum>;
  readonly activities: ReadonlyMap<string, Sum>;
  /** Activities that the first release does not touch yet, in order: where the walking skeleton has a gap. */
  readonly gaps: readonly string[];
}

const NOTHING: Sum = { stories: 0, size: 0, unsized: 0 };
export const sumIn = (sums: ReadonlyMap<string, Sum>, key: string): Sum => sums.get(key) ?? NOTHING;

/** Adds up the whole map in one pass. */
export const rollUp = (model: Model): RollUp => {
  const slices = new Map<string, Sum>();
  const activities = new Map<string, Sum>();
  const touched = new Set<string>();
  const first = model.list('release')[0]?.id;
  const add = (sums: Map<string, Sum>, key: string, size: number | null) => {
    const sum = sumIn(sums, key);
    sums.set(key, {
      stories: sum.stories + 1,
      // Halves and tenths are sizes too: keep the sum free of binary dust.
      size: Math.round((sum.size + (size ?? 0)) * 100) / 100,
      unsized: sum.unsized + (size === null ? 1 : 0),
    });
  };
  for (const { step, release, size } of model.list('story')) {
    const slice = model.find('release', release)?.id;
    const activity = model.find('activity', model.find('step', step)?.activity ?? null)?.id;
    add(slices, slice ?? '', size);
    if (activity) add(activities, activity, size);
    if (activity && slice !== undefined && slice === first) touched.add(activity);
  }
  const gaps = first === undefined ? [] : model.list('activity').flatMap(({ id }) => (touched.has(id) ? [] : [id]));
  return { slices, activities, gaps };
};
