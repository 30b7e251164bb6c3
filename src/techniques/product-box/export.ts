import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { gameMarkdown } from '../game-markdown.ts';
import { inline, item } from '../markdown.ts';
import { boxOf, messagesOf, SORTS, sortOf } from './box.ts';
import { boxWords } from './words.ts';

/** The messages of each box by what they are, and the sceptic's objections with their answers. */
export const markdown = (model: Model, locale: Locale): string => {
  const t = boxWords[locale];
  return gameMarkdown(model, locale, {
    technique: 'product-box',
    name: { fr: 'La boîte du produit', en: 'Product Box' },
    play: (play) => {
      const box = boxOf(model, play.id);
      const messages = messagesOf(box);
      const lines = SORTS.flatMap((sort) =>
        messages
          .filter((one) => sortOf(one) === sort)
          .map(({ text }) => item(0, `**${t.sort[sort]}** – ${inline(text)}`)),
      );
      const objections = box.objections
        .filter(({ text }) => text.trim() !== '')
        .flatMap(({ text, why }) => [
          item(0, `**${t.objection}** – ${inline(text)}`),
          ...(why.trim() === '' ? [] : [item(1, inline(why))]),
        ]);
      const all = [...lines, ...objections];
      return [all.length === 0 ? null : all.join('\n')];
    },
  });
};
