import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { playsOf } from '#product/play/games.ts';
import { gameMarkdown } from '../game-markdown.ts';
import { inline, table } from '../markdown.ts';
import { combine } from './combine.ts';
import { argumentsAbout, wallOf } from './wall.ts';
import { visionWords } from './words.ts';

/** The common order with every group's ranks, then each group's wall with its arguments. */
export const markdown = (model: Model, locale: Locale): string => {
  const t = visionWords[locale];
  return gameMarkdown(model, locale, {
    technique: 'twenty-twenty-vision',
    name: { fr: '20/20 Vision', en: '20/20 Vision' },
    game: ({ id }) => {
      const plays = playsOf(model, id);
      const rows = combine(model, plays).map(({ text, ranks }, at) => [
        String(at + 1),
        inline(text) || '…',
        ...ranks.map((rank) => (rank === null ? '–' : String(rank))),
      ]);
      return plays.length > 1
        ? [table(['', t.order, ...plays.map(({ title }) => inline(title) || '…')], rows)]
        : [];
    },
    play: ({ id }) => {
      const wall = wallOf(model, id);
      return [
        wall.ranked
          .flatMap((piece, at) => [
            `${at + 1}. ${inline(piece.text) || '…'}`,
            ...argumentsAbout(wall, piece.id).map((reason) => `   - ${inline(reason)}`),
          ])
          .join('\n'),
      ];
    },
  });
};
