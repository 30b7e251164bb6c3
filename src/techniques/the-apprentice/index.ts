import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'the-apprentice',
  family: 'games',
  mission: true,
  icon: 'briefcase',
  name: { fr: 'The Apprentice', en: 'The Apprentice' },
  purpose: {
    fr: 'Faire soi-même le travail de celles et ceux pour qui l’on construit.',
    en: 'Do the work yourself of the people you build for.',
  },
  question: {
    fr: 'Tiendriez-vous une journée à leur place ?',
    en: 'Would you last a day in their place?',
  },
  minutes: 240,
  kinds: ['game', 'play', 'piece'],
  holds: (model) => gamesOf(model, 'the-apprentice').length,
  waiting: () => null,
};

export default technique;
