import type { Locale } from '#core/words.ts';
import { sentenceOf } from '#product/exports/of-story.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';

/** A story in one sentence, with its full stop. Empty when it is free. */
export const toldStory = (story: EntityOf<'story'>, model: Model, locale: Locale): string => {
  if (story.form === 'free' || story.want.trim() === '') return '';
  const said = sentenceOf(story, model, locale);
  return /[.!?…]$/.test(said) ? said : `${said}.`;
};
