import type { EntityOf, KindName } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';

/** What people remember of the day on which it worked is why it is made. */
export const BECOME_GOALS: readonly KindName[] = ['piece'];

/** Whoever surrounds the product may help its goal, or stand in its way. */
export const BECOME_ACTORS: readonly KindName[] = ['piece'];

/** What is found about people asks for a change in what they do. */
export const BECOME_IMPACTS: readonly KindName[] = ['pain', 'gain'];

/** Personas that are nobody on the map yet. */
export const personasOffStage = (model: Model): readonly EntityOf<'persona'>[] => {
  const acting = new Set(model.list('actor').map(({ persona }) => persona));
  return model.list('persona').filter(({ id }) => !acting.has(id));
};
