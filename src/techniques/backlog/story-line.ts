import type { Locale } from '#core/words.ts';
import { csvOf } from '#product/exports/csv.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { titleOf } from '#product/title.ts';
import { toldStory } from './told-story.ts';

/** A story as one says it, on one line. */
export const sentenceOf = (story: EntityOf<'story'>, model: Model, locale: Locale): string =>
  (toldStory(story, model, locale) || titleOf(story, model)).replace(/\s+/g, ' ').trim();

/** Stories as rows with tabs between cells, headings first: what a spreadsheet, or our own import, takes when pasted. */
export const tabbedStories = (
  stories: readonly EntityOf<'story'>[],
  model: Model,
  locale: Locale,
): string => {
  const those: Model = {
    product: model.product,
    setAside: model.setAside,
    get: (id) => model.get(id),
    find: (kind, id) => model.find(kind, id),
    list: (kind) => (kind === 'story' ? (stories as never) : model.list(kind)),
    referring: (id) => model.referring(id),
  };
  return csvOf(those, locale, { separator: 'tab' });
};
