import type { Check } from '#product/checks.ts';
import type { Model } from '#product/model.ts';
import { gamesOf, playsOf } from '#product/play/games.ts';
import { counted, sentence } from '../sentence.ts';
import { applyRanking, combine, isInOrder, rankedStories } from './combine.ts';
import { wallOf } from './wall.ts';

const games = (model: Model) =>
  gamesOf(model, 'twenty-twenty-vision').map((game) => ({ game, plays: playsOf(model, game.id) }));
const closedIn = (model: Model) =>
  games(model).flatMap(({ plays }) => plays.filter(({ state }) => state === 'closed'));

/** From here on groups lie too far apart for a mean to say much: one would have it first, the other last. */
const FAR = 0.75;

export const checks: readonly Check[] = [
  {
    id: 'twenty-twenty-vision/cards-unplaced',
    severity: 'hint',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const { pile, turned, ranked } = wallOf(model, play.id);
        const left = pile.length + turned.length;
        if (ranked.length > 0 && left > 0) yield { entity: play.id, say: { count: String(left) } };
      }
    },
    title: sentence(
      counted('{title} : une carte sans rang', '{title} : {count} cartes sans rang'),
      counted('{title}: a card without a rank', '{title}: {count} cards without a rank'),
    ),
    why: sentence(
      'Ce qui n’a pas été comparé passera pour peu important, sans que personne l’ait dit.',
      'What was not compared will pass for unimportant, and nobody said so.',
    ),
    how: sentence(
      'Rouvrez la partie et placez-les, ou notez dans ce que vous avez appris pourquoi vous vous êtes arrêtés là.',
      'Reopen the play and place them, or write in what you learnt why you stopped there.',
    ),
  },
  {
    id: 'twenty-twenty-vision/no-argument',
    severity: 'hint',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const { ranked, comparisons } = wallOf(model, play.id);
        if (ranked.length >= 3 && comparisons.every(({ why }) => why.trim() === ''))
          yield { entity: play.id };
      }
    },
    title: sentence('{title} : un ordre, mais aucun argument', '{title}: an order, but no argument'),
    why: sentence(
      'Dans trois mois, l’ordre surprendra. Seuls les arguments diront s’il tient encore.',
      'In three months the order will surprise. Only the arguments will tell whether it still holds.',
    ),
    how: sentence(
      'Notez au moins pourquoi la première est première, et la comparaison qui a fait le plus débat.',
      'Note at least why the first is first, and the comparison that was debated most.',
    ),
  },
  {
    id: 'twenty-twenty-vision/groups-apart',
    severity: 'hint',
    find: function* (model) {
      for (const { game, plays } of games(model)) {
        const apart = combine(model, plays).filter(
          ({ spread, ranks }) => spread >= FAR && ranks.filter((rank) => rank !== null).length > 1,
        );
        const [first] = apart.sort((a, b) => b.spread - a.spread);
        if (first) yield { entity: game.id, say: { card: first.text } };
      }
    },
    title: sentence(
      'Les groupes ne voient pas « {card} » du même œil',
      'The groups do not see “{card}” the same way',
    ),
    why: sentence(
      'La moyenne met au milieu ce que l’un veut d’abord et l’autre en dernier : elle ne contente personne.',
      'The mean puts in the middle what one wants first and the other last: it suits nobody.',
    ),
    how: sentence(
      'Faites-les se raconter leurs arguments. S’ils servent des gens différents, gardez deux ordres, ou donnez plus de poids à l’un.',
      'Let them tell each other their arguments. If they speak for different people, keep two orders, or give one more weight.',
    ),
  },
  {
    id: 'twenty-twenty-vision/not-applied',
    severity: 'hint',
    find: function* (model) {
      for (const { game, plays } of games(model)) {
        if (plays.length === 0 || plays.some(({ state }) => state === 'open')) continue;
        const stories = rankedStories(model, combine(model, plays));
        if (stories.length > 1 && !isInOrder(model, stories)) yield { entity: game.id };
      }
    },
    title: sentence(
      'Le backlog ne suit pas l’ordre trouvé : « {title} »',
      'The backlog does not follow the order found: “{title}”',
    ),
    why: sentence(
      'Un ordre débattu puis oublié coûte deux fois : le temps de la séance, et la confiance.',
      'An order debated and then forgotten costs twice: the time of the session, and trust.',
    ),
    how: sentence(
      'Rangez les stories dans l’ordre commun, ou dites ce qui a changé depuis.',
      'Put the stories in the common order, or say what has changed since.',
    ),
    mend: {
      label: sentence('Ranger le backlog dans cet ordre', 'Put the backlog in this order'),
      apply: (pen, { entity }) => void applyRanking(pen, entity!),
    },
  },
];
