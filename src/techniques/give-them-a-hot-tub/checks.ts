import type { Check } from '#product/checks.ts';
import { cardsOf, gamesOf, isFrozen, playsOf } from '#product/play/games.ts';
import { standsFor } from '#product/play/stands-for.ts';
import { sentence } from '../sentence.ts';
import { tableOf } from './tub.ts';

const ID = 'give-them-a-hot-tub';

export const checks: readonly Check[] = [
  {
    id: 'give-them-a-hot-tub/too-tame',
    severity: 'mend',
    find: function* (model) {
      for (const game of gamesOf(model, ID)) {
        const cards = cardsOf(model, game.id);
        const wild = cards.filter(({ tone }) => tone === 'outrageous').length;
        if (!isFrozen(model, game.id) && cards.length >= 3 && wild < 2) yield { entity: game.id };
      }
    },
    title: sentence('Rien ici ne fera lever un sourcil', 'Nothing here will raise an eyebrow'),
    why: sentence(
      'Devant une idée raisonnable, on donne un avis. Devant une idée folle, on en invente une autre.',
      'Before a reasonable idea people give an opinion. Before a mad one they invent another.',
    ),
    how: sentence(
      'Ajoutez deux cartes que vous n’oseriez pas proposer : trop chères, trop généreuses, trop simples.',
      'Add two cards you would not dare propose: too dear, too generous, too simple.',
    ),
  },
  {
    id: 'give-them-a-hot-tub/too-wild',
    severity: 'hint',
    find: function* (model) {
      for (const game of gamesOf(model, ID)) {
        const cards = cardsOf(model, game.id);
        if (
          !isFrozen(model, game.id) &&
          cards.length >= 4 &&
          cards.every(({ tone }) => tone === 'outrageous')
        )
          yield { entity: game.id };
      }
    },
    title: sentence('Toutes les cartes sont extravagantes', 'Every card is outrageous'),
    why: sentence(
      'Si tout est fou, plus rien ne surprend, et l’on répond par des plaisanteries.',
      'If everything is mad, nothing surprises any more, and people answer with jokes.',
    ),
    how: sentence(
      'Mélangez-y des idées que vous pourriez construire le mois prochain.',
      'Mix in ideas you could build next month.',
    ),
  },
  {
    id: 'give-them-a-hot-tub/nothing-transformed',
    severity: 'hint',
    find: function* (model) {
      for (const game of gamesOf(model, ID))
        for (const play of playsOf(model, game.id)) {
          const { shown } = tableOf(model, play.id);
          if (
            play.state === 'closed' &&
            shown.length > 0 &&
            shown.every(({ reaction }) => reaction !== 'transformed')
          )
            yield { entity: play.id };
        }
    },
    title: sentence('« {title} » : rien n’a été transformé', '“{title}”: nothing was transformed'),
    why: sentence(
      'Le jeu cherche la phrase « et si, à la place… ». Sans elle, vous avez un vote.',
      'The game is after “what if, instead…”. Without it you have a vote.',
    ),
    how: sentence(
      'Rejouez avec d’autres, en laissant dix secondes de silence après chaque carte.',
      'Play again with others, and leave ten seconds of silence after each card.',
    ),
  },
  {
    id: 'give-them-a-hot-tub/transformed-unused',
    severity: 'mend',
    find: function* (model) {
      for (const game of gamesOf(model, ID))
        for (const play of playsOf(model, game.id)) {
          if (play.state !== 'closed') continue;
          const made = [...tableOf(model, play.id).became.values()].flat();
          const said = made.filter(({ text }) => text.trim() !== '');
          if (said.length > 0 && said.every(({ id }) => !standsFor(model, id))) yield { entity: said[0]!.id };
        }
    },
    title: sentence('« {title} » : que devient cette trouvaille ?', '“{title}”: what becomes of this find?'),
    why: sentence(
      'Ce que des gens ont inventé à partir d’une folie est souvent l’idée la plus sérieuse de la soirée.',
      'What people invented out of a folly is often the most serious idea of the evening.',
    ),
    how: sentence(
      'Faites-en une idée, un créateur de gain ou une story.',
      'Turn it into an idea, a gain creator or a story.',
    ),
  },
];
