import type { Locale } from '#core/words.ts';
import type { EntityOf } from '../kinds/index.ts';
import type { Model } from '../model.ts';
import { renderStory } from '../story-text/render.ts';

type Story = EntityOf<'story'>;

/** For whom a story is, in words: the persona's name, or the role while it is none. */
export const roleOf = (story: Story, model: Model): string => {
  const persona = model.find('persona', story.persona);
  return persona ? persona.name || persona.role : story.role;
};

/** A story in one sentence, without its full stop; '' when nothing is told. */
export const sentenceOf = (story: Story, model: Model, locale: Locale): string => {
  const named = (model.find('persona', story.persona)?.name ?? '').trim() !== '';
  const { want, benefit } = story;
  return renderStory({ role: roleOf(story, model), named, want, benefit }, locale);
};

/** The acceptance tests of each story, in their order. */
export const criteriaByStory = (model: Model): ReadonlyMap<string, readonly EntityOf<'criterion'>[]> =>
  Map.groupBy(
    model.list('criterion').filter(({ story }) => story !== null),
    ({ story }) => story!,
  );
