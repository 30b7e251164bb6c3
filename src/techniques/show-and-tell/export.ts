import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { missionMarkdown } from '../mission.ts';

/** What was brought back, outing by outing. */
export const markdown = (model: Model, locale: Locale): string =>
  missionMarkdown(model, locale, 'show-and-tell', { fr: 'Show and Tell', en: 'Show and Tell' });
