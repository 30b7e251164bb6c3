import type { Locale } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { titleOf } from '#product/title.ts';
import { toldStory } from './told-story.ts';

/** A story as one says it, on one line. */
export const sentenceOf = (story: EntityOf<'story'>, model: Model, locale: Locale): string =>
  (toldStory(story, model, locale) || titleOf(story, model)).replace(/\s+/g, ' ').trim();
