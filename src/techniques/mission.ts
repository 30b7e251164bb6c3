import type { Locale, Words } from '#core/words.ts';
import type { Check } from '#product/checks.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { gamesOf, piecesOf, playsOf } from '#product/play/games.ts';
import { standsFor } from '#product/play/stands-for.ts';
import { dayIn } from './day.ts';
import { gameMarkdown } from './game-markdown.ts';
import { inline, item } from './markdown.ts';
import { sentence } from './sentence.ts';

/** What missions between sessions share: a log kept in the field, of which something should come. */

export const missionsOf = (model: Model, technique: string): readonly EntityOf<'play'>[] =>
  gamesOf(model, technique).flatMap(({ id }) => playsOf(model, id));

/** Everything that was noted, with something written in it. */
export const notedIn = (model: Model, technique: string): readonly EntityOf<'piece'>[] =>
  missionsOf(model, technique).flatMap(({ id }) =>
    piecesOf(model, id).filter(({ text }) => text.trim() !== ''),
  );

/** A mission came back, and nothing it saw went anywhere. */
export const nothingKept = (technique: string): Check => ({
  id: `${technique}/nothing-kept`,
  severity: 'mend',
  find: function* (model) {
    for (const play of missionsOf(model, technique)) {
      const noted = piecesOf(model, play.id).filter(({ text }) => text.trim() !== '');
      if (play.state === 'closed' && noted.length > 0 && noted.every(({ id }) => !standsFor(model, id)))
        yield { entity: play.id };
    }
  },
  title: sentence(
    '« {title} » est revenue, et rien n’en est resté',
    '“{title}” came back, and nothing of it stayed',
  ),
  why: sentence(
    'Ce qui a été vu sur le terrain vaut plus que ce que l’on suppose, à condition d’arriver jusqu’aux personas et aux cartes.',
    'What was seen in the field is worth more than what we suppose, provided it reaches the personas and the maps.',
  ),
  how: sentence(
    'Relisez le carnet à plusieurs, et faites de deux ou trois lignes une observation, un irritant ou une idée.',
    'Read the log together, and turn two or three lines into an observation, a pain or an idea.',
  ),
});

/** When it was noted; a moment says its time zone, as nobody knows who reads it where. */
const whenOf = (locale: Locale, at: string): string => {
  if (!/^\d{4}-\d\d-\d\dT/.test(at) || Number.isNaN(Date.parse(at))) return inline(at);
  const [day, time] = new Date(at).toISOString().split('T') as [string, string];
  return `${dayIn(locale, day)}, ${time.slice(0, 5)} UTC`;
};

/** The log as a list: what was noted, why, when and by whom; where a mission weighs it, how heavy it was. */
export const missionMarkdown = (
  model: Model,
  locale: Locale,
  technique: string,
  name: Words<string>,
  weight?: Words<string>,
): string =>
  gameMarkdown(model, locale, {
    technique,
    name,
    play: (play) => {
      const lines = piecesOf(model, play.id).flatMap((entry) => {
        const said = inline(entry.text);
        if (said === '') return [];
        const known = [
          whenOf(locale, entry.at),
          weight && entry.weight !== null ? `${weight[locale]} ${entry.weight}/5` : '',
          inline(entry.createdBy),
        ].filter((one) => one !== '');
        const below = [inline(entry.why), known.join(' · ')].filter((one) => one !== '');
        return [item(0, said), ...below.map((one) => item(1, one))];
      });
      return [lines.length === 0 ? null : lines.join('\n')];
    },
  });
