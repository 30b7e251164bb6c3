import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { gameMarkdown } from '../game-markdown.ts';
import { inline, item } from '../markdown.ts';
import { anchorsOf, byWeight } from './anchors.ts';
import { boatWords } from './words.ts';

/** The anchors of each group, the heaviest first. */
export const markdown = (model: Model, locale: Locale): string => {
  const t = boatWords[locale];
  return gameMarkdown(model, locale, {
    technique: 'speed-boat',
    name: { fr: 'Speed Boat', en: 'Speed Boat' },
    play: ({ id }) => [
      [...anchorsOf(model, id)]
        .filter(({ text }) => inline(text) !== '')
        .sort(byWeight)
        .flatMap(({ text, why, weight }) => [
          item(0, `**${inline(text)}** (${weight === null ? t.unweighted : t.knots(weight)})`),
          ...(inline(why) ? [item(1, inline(why))] : []),
        ])
        .join('\n'),
    ],
  });
};
