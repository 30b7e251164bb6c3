import type { Locale } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { playsOf } from '#product/play/games.ts';
import { titleOf } from '#product/title.ts';
import { gameMarkdown } from '../game-markdown.ts';
import { inline, item } from '../markdown.ts';
import { outcomesOf } from './bought.ts';
import { marketWords } from './words.ts';

/** What each group bought, for how much, with whom and why. */
export const markdown = (model: Model, locale: Locale): string => {
  const t = marketWords[locale];
  const list = new Intl.ListFormat(locale);
  const boughtIn = (play: EntityOf<'play'>): string | null => {
    if (!play.game) return null;
    const at = playsOf(model, play.game).findIndex(({ id }) => id === play.id);
    const lines = outcomesOf(model, play.game).flatMap(({ card, paid }) => {
      const one = paid[at];
      if (!one) return [];
      const [, ...said] = one.text.split('\n');
      const what = t.paid(one.value ?? 0, list.format(one.people.map(inline)));
      return [
        item(0, `**${inline(titleOf(card, model)) || t.gone}** (${what})`),
        ...said.filter((line) => line.trim() !== '').map((line) => item(1, inline(line))),
      ];
    });
    return lines.length === 0 ? null : lines.join('\n');
  };
  return gameMarkdown(model, locale, {
    technique: 'buy-a-feature',
    name: { fr: 'Buy a Feature', en: 'Buy a Feature' },
    play: (play) => [boughtIn(play)],
  });
};
