import type { Locale } from '#core/words.ts';
import { csvOf } from '#product/exports/csv.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';

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
