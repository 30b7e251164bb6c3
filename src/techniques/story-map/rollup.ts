import { type Estimate, estimateByActivity, estimateByRelease } from '#product/estimate.ts';
import type { Model } from '#product/model.ts';

/** What the whole map adds up to. */
export interface RollUp {
  readonly stories: number;
  /** Stories that stand under no step. */
  readonly unplaced: number;
  /** By release id; null for what is in none. */
  readonly slices: ReadonlyMap<string | null, Estimate>;
  readonly activities: ReadonlyMap<string | null, Estimate>;
  /** Activities that the first release does not touch yet, in order: where the walking skeleton has a gap. */
  readonly gaps: readonly string[];
}

const NOTHING: Estimate = { stories: 0, size: 0, unsized: 0 };
export const sumIn = (sums: RollUp['slices'], key: string | null): Estimate => sums.get(key) ?? NOTHING;

const gapsOf = (model: Model): readonly string[] => {
  const first = model.list('release')[0]?.id;
  if (first === undefined) return [];
  const touched = new Set(
    model
      .list('story')
      .filter(({ release }) => release === first)
      .map(({ step }) => model.find('step', step)?.activity),
  );
  return model.list('activity').flatMap(({ id }) => (touched.has(id) ? [] : [id]));
};

/** Adds up the whole map. */
export const rollUp = (model: Model): RollUp => ({
  stories: model.list('story').length,
  unplaced: model.list('story').filter(({ step }) => !model.find('step', step)).length,
  slices: estimateByRelease(model),
  activities: estimateByActivity(model),
  gaps: gapsOf(model),
});
