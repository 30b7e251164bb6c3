import type { EntityOf } from '../kinds/index.ts';
import type { Model } from '../model.ts';

/** For whom a story is, in words: the persona's name, or the role while it is none. */
export const roleOf = (story: EntityOf<'story'>, model: Model): string => {
  const persona = model.find('persona', story.persona);
  return persona ? persona.name || persona.role : story.role;
};

/** The acceptance tests of each story, in their order. */
export const criteriaByStory = (model: Model): ReadonlyMap<string, readonly EntityOf<'criterion'>[]> =>
  Map.groupBy(
    model.list('criterion').filter(({ story }) => story !== null),
    ({ story }) => story!,
  );
