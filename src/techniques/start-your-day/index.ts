import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'start-your-day',
  family: 'games',
  icon: 'sun',
  name: { fr: 'Start Your Day', en: 'Start Your Day' },
  purpose: {
    fr: 'Poser sur le temps ce que les gens font avec le produit : chaque jour, chaque mois, le jour où tout casse.',
    en: 'Lay on time what people do with the product: every day, every month, the day everything breaks.',
  },
  question: {
    fr: 'Quand vous en servez-vous, du matin au soir et d’un bout à l’autre de l’année ?',
    en: 'When do you use it, from morning to night and from one end of the year to the other?',
  },
  minutes: 60,
  kinds: ['game', 'play', 'piece'],
  holds: (model) => gamesOf(model, 'start-your-day').length,
  waiting: () => null,
};

export default technique;
