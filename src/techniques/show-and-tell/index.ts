import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'show-and-tell',
  family: 'games',
  mission: true,
  icon: 'gift',
  name: { fr: 'Show and Tell', en: 'Show and Tell' },
  purpose: {
    fr: 'Demander aux gens d’apporter ce qu’ils fabriquent ou gardent, et de dire pourquoi ils y tiennent.',
    en: 'Ask people to bring what they make or keep, and to say why it matters to them.',
  },
  question: {
    fr: 'Que nous montreriez-vous pour que nous comprenions votre travail ?',
    en: 'What would you show us so that we understand your work?',
  },
  minutes: 60,
  kinds: ['game', 'play', 'piece'],
  holds: (model) => gamesOf(model, 'show-and-tell').length,
  waiting: () => null,
};

export default technique;
