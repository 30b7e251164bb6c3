import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { missionMarkdown } from '../mission.ts';

/** What was brought back, outing by outing. */
export const markdown = (model: Model, locale: Locale): string =>
  missionMarkdown(model, locale, 'me-and-my-shadow', { fr: 'Me and My Shadow', en: 'Me and My Shadow' });
