import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'give-them-a-hot-tub',
  family: 'games',
  icon: 'sparkles',
  name: { fr: 'Give Them a Hot Tub', en: 'Give Them a Hot Tub' },
  purpose: {
    fr: 'Montrer des idées extravagantes, et regarder ce que les gens en font.',
    en: 'Show outrageous ideas, and watch what people make of them.',
  },
  question: {
    fr: 'Et si l’on vous offrait l’impossible, qu’en feriez-vous de possible ?',
    en: 'If you were offered the impossible, what would you make possible out of it?',
  },
  minutes: 45,
  kinds: ['game', 'card', 'play', 'piece'],
  holds: (model) => gamesOf(model, 'give-them-a-hot-tub').length,
  waiting: () => null,
};

export default technique;
