import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { gameMarkdown } from '../game-markdown.ts';
import { inline, item } from '../markdown.ts';
import { linesOf, webOf } from './web.ts';
import { webWords } from './words.ts';

/** Each thing around the product, with its lines and what goes along them. */
export const markdown = (model: Model, locale: Locale): string => {
  const t = webWords[locale];
  return gameMarkdown(model, locale, {
    technique: 'spider-web',
    name: { fr: 'Spider Web', en: 'Spider Web' },
    play: (play) => {
      const web = webOf(model, play.id);
      const lines = web.things.flatMap((thing) => {
        const said = inline(thing.text);
        if (said === '') return [];
        const why = inline(thing.why);
        return [
          item(0, `**${said}**${why === '' ? '' : ` — ${why}`}`),
          ...linesOf(web, thing.id).map((line) => {
            const other = line.from === thing.id ? line.to : line.from;
            const name = other === null ? t.product : inline(model.find('piece', other)?.text ?? '');
            return item(
              1,
              [name, inline(line.sort), inline(line.text)].filter((part) => part !== '').join(' — '),
            );
          }),
        ];
      });
      return [lines.length === 0 ? null : lines.join('\n')];
    },
  });
};
