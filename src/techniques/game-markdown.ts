import type { Locale, Words } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { gamesOf, playsOf } from '#product/play/games.ts';
import { blocks, inline, prose } from './markdown.ts';

const HEADS: Words<{
  who: (facilitator: string, players: string) => string;
  open: string;
  untitled: string;
}> = {
  fr: {
    who: (facilitator, players) =>
      [facilitator && `Animé par ${facilitator}`, players && `Joué par ${players}`]
        .filter(Boolean)
        .join('. '),
    open: 'Partie encore en cours.',
    untitled: 'Sans titre',
  },
  en: {
    who: (facilitator, players) =>
      [facilitator && `Facilitated by ${facilitator}`, players && `Played by ${players}`]
        .filter(Boolean)
        .join('. '),
    open: 'This play is still open.',
    untitled: 'Untitled',
  },
};

/** What a game says in the product's document. */
export interface GameSection {
  readonly technique: string;
  readonly name: Words<string>;
  /** Under the game's question: its cards and settings, or what the plays say together. Blocks of Markdown. */
  readonly game?: (game: EntityOf<'game'>) => readonly (string | null)[];
  /** What lies on the table of a play. Blocks of Markdown. */
  readonly play: (play: EntityOf<'play'>) => readonly (string | null)[];
}

/** The games of a technique as a section: each with its question and plays; empty while there is none. */
export const gameMarkdown = (model: Model, locale: Locale, section: GameSection): string => {
  const heads = HEADS[locale];
  const games = gamesOf(model, section.technique);
  if (games.length === 0) return '';
  const playOf = (play: EntityOf<'play'>) =>
    blocks(
      `#### ${inline(play.title) || heads.untitled}`,
      heads.who(inline(play.facilitator), play.players.map(inline).join(', ')),
      play.state === 'open' ? heads.open : null,
      ...section.play(play),
      prose(play.learnt),
    );
  return blocks(
    `## ${section.name[locale]}`,
    ...games.map((game) =>
      blocks(
        `### ${inline(game.title) || heads.untitled}`,
        prose(game.question),
        ...(section.game?.(game) ?? []),
        ...playsOf(model, game.id).map(playOf),
      ),
    ),
  );
};
