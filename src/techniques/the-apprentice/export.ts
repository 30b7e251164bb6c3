import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { missionMarkdown } from '../mission.ts';
import { apprenticeWords } from './words.ts';

/** What was brought back, outing by outing. */
export const markdown = (model: Model, locale: Locale): string =>
  missionMarkdown(
    model,
    locale,
    'the-apprentice',
    { fr: 'The Apprentice', en: 'The Apprentice' },
    { fr: apprenticeWords.fr.felt, en: apprenticeWords.en.felt },
  );
