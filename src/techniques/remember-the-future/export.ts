import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { dayIn } from '../day.ts';
import { gameMarkdown } from '../game-markdown.ts';
import { inline, item } from '../markdown.ts';
import { type Piece, toldIn } from './memories.ts';
import { futureWords } from './words.ts';

/** Each group's memories, cluster by cluster, with how they came about. */
export const markdown = (model: Model, locale: Locale): string => {
  const t = futureWords[locale];
  const memory = (depth: number) => (piece: Piece) => [
    item(depth, inline(piece.text) || '…'),
    ...(inline(piece.why) ? [item(depth + 1, inline(piece.why))] : []),
  ];
  return gameMarkdown(model, locale, {
    technique: 'remember-the-future',
    name: { fr: 'Se souvenir du futur', en: 'Remember the Future' },
    play: ({ id, horizon }) => {
      const { clusters, loose } = toldIn(model, id);
      return [
        horizon ? t.today(dayIn(locale, horizon)) : null,
        [
          ...clusters.flatMap(({ piece, memories }) => [
            item(0, `**${inline(piece.text) || '…'}**`),
            ...memories.flatMap(memory(1)),
          ]),
          ...loose.flatMap(memory(0)),
        ].join('\n'),
      ];
    },
  });
};
