import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { gameMarkdown } from '../game-markdown.ts';
import { inline, item } from '../markdown.ts';
import { tableOf } from './tub.ts';
import { tubWords } from './words.ts';

/** Each card, what people did with it, and what it became. */
export const markdown = (model: Model, locale: Locale): string => {
  const t = tubWords[locale];
  return gameMarkdown(model, locale, {
    technique: 'give-them-a-hot-tub',
    name: { fr: 'Give Them a Hot Tub', en: 'Give Them a Hot Tub' },
    play: (play) => {
      const { shown, became } = tableOf(model, play.id);
      const lines = shown.toReversed().flatMap(({ id, text, reaction }) => {
        const title = inline(text);
        if (title === '' || reaction === 'none') return [];
        return [
          item(0, `${title} (${t.reaction[reaction]})`),
          ...(became.get(id) ?? [])
            .filter((one) => one.text.trim() !== '')
            .map((one) => item(1, `**${inline(one.text)}**`)),
        ];
      });
      return [lines.length === 0 ? null : lines.join('\n')];
    },
  });
};
