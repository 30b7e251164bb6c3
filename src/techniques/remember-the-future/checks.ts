import type { Check } from '#product/checks.ts';
import type { Model } from '#product/model.ts';
import { gamesOf, playsOf } from '#product/play/games.ts';
import { sentence } from '../sentence.ts';
import { keep, toldIn, unkept } from './memories.ts';
import { tenseOf } from './tense.ts';

const playsIn = (model: Model) =>
  gamesOf(model, 'remember-the-future').flatMap(({ id }) => playsOf(model, id));
const closedIn = (model: Model) => playsIn(model).filter(({ state }) => state === 'closed');
const memoriesIn = (model: Model, play: string) => {
  const { clusters, loose } = toldIn(model, play);
  return [...clusters.flatMap(({ memories }) => memories), ...loose];
};

/** From this many memories on, a heap of them says little. */
const HEAP = 6;

export const checks: readonly Check[] = [
  {
    id: 'remember-the-future/not-looking-back',
    severity: 'hint',
    find: function* (model) {
      for (const play of playsIn(model))
        for (const { id, text } of memoriesIn(model, play.id)) {
          const tense = tenseOf(text);
          if (tense !== 'done') yield { entity: id, say: { tense } };
        }
    },
    title: sentence(
      ({ tense, title }) =>
        tense === 'wish' ? `Un souhait, pas un souvenir : « ${title} »` : `Encore à venir : « ${title} »`,
      ({ tense, title }) =>
        tense === 'wish' ? `A wish, not a memory: “${title}”` : `Still to come: “${title}”`,
    ),
    why: sentence(
      'Un souhait demande au produit ; un souvenir raconte une vie où il a servi. C’est le second qui donne des détails que l’on n’inventerait pas.',
      'A wish asks something of the product; a memory tells of a life in which it has served. It is the latter that brings details nobody would make up.',
    ),
    how: sentence(
      'Remettez-vous à la date choisie et dites-le comme accompli : « il aura permis… », « plus personne n’aura attendu… ».',
      'Go back to the chosen date and say it as done: “it will have let us…”, “nobody will have waited…”.',
    ),
  },
  {
    id: 'remember-the-future/day-behind',
    severity: 'mend',
    find: function* (model) {
      for (const { id, horizon, startedAt } of playsIn(model))
        if (horizon && startedAt && horizon <= startedAt.slice(0, 10)) yield { entity: id };
    },
    title: sentence(
      '{title} : le jour choisi était déjà passé en jouant',
      '{title}: the chosen day was already past when you played',
    ),
    why: sentence(
      'On ne se souvient du futur que s’il est devant : sinon le groupe fait un bilan, et se justifie.',
      'The future can only be remembered when it is ahead: otherwise the group takes stock, and defends itself.',
    ),
    how: sentence(
      'Dupliquez le jeu avec une date plus lointaine que la première livraison, et rejouez.',
      'Duplicate the game with a date further off than the first release, and play again.',
    ),
  },
  {
    id: 'remember-the-future/heap',
    severity: 'hint',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const { clusters, loose } = toldIn(model, play.id);
        if (clusters.length === 0 && loose.length >= HEAP)
          yield { entity: play.id, say: { count: String(loose.length) } };
      }
    },
    title: sentence('{title} : {count} souvenirs en tas', '{title}: {count} memories in a heap'),
    why: sentence(
      'Ce que plusieurs ont raconté sans se concerter, c’est cela, la réussite. En tas, on ne le voit pas.',
      'What several people told without agreeing on it: that is success. In a heap it cannot be seen.',
    ),
    how: sentence(
      'Rouvrez la partie, rapprochez ce qui se ressemble, et donnez à chaque groupe le nom du changement qu’il raconte.',
      'Reopen the play, put together what is alike, and give each cluster the name of the change it tells.',
    ),
  },
  {
    id: 'remember-the-future/without-how',
    severity: 'hint',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const memories = memoriesIn(model, play.id).filter(({ text }) => text.trim() !== '');
        if (memories.length >= 3 && memories.every(({ why }) => why.trim() === '')) yield { entity: play.id };
      }
    },
    title: sentence(
      '{title} : personne ne dit comment c’est arrivé',
      '{title}: nobody says how it came about',
    ),
    why: sentence(
      'Le détail du chemin est ce que le produit devra faire. Sans lui, il reste des vœux bien conjugués.',
      'The detail of the way is what the product will have to do. Without it, well-conjugated wishes remain.',
    ),
    how: sentence(
      'Reprenez les trois souvenirs les plus forts et demandez : la veille, qu’est-ce qui s’est passé ?',
      'Take the three strongest memories and ask: the day before, what happened?',
    ),
  },
  {
    id: 'remember-the-future/success-unused',
    severity: 'hint',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const [largest] = unkept(model, play.id);
        const most = Math.max(0, ...toldIn(model, play.id).clusters.map(({ memories }) => memories.length));
        if (largest && largest.memories.length === most && most > 1)
          yield { entity: largest.piece.id, say: { count: String(most) } };
      }
    },
    title: sentence(
      'Racontée {count} fois, et rien n’en est venu : « {title} »',
      'Told {count} times, and nothing came of it: “{title}”',
    ),
    why: sentence(
      'Voilà comment ces gens reconnaîtraient la réussite. Un but qui ne le reprend pas sera atteint sans qu’ils s’en réjouissent.',
      'This is how these people would recognise success. A goal without it will be reached, and they will not be glad.',
    ),
    how: sentence(
      'Faites-en un but, avec un chiffre d’aujourd’hui et un chiffre visé ; ou un gain, si ce n’est pas encore le moment.',
      'Turn it into a goal, with today’s figure and the one you aim at; or a gain, if it is not yet time.',
    ),
    mend: {
      label: sentence('En faire un but', 'Turn it into a goal'),
      apply: (pen, { entity }) => void keep(pen, entity!, 'goal'),
    },
  },
];
