import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'buy-a-feature',
  family: 'games',
  icon: 'coins',
  name: { fr: 'Buy a Feature', en: 'Buy a Feature' },
  purpose: {
    fr: 'Faire choisir avec une bourse trop petite : ce que l’on achète à plusieurs, on y tient.',
    en: 'Let people choose with too small a purse: what they buy together, they care about.',
  },
  question: {
    fr: 'Si vous deviez payer pour chaque chose, lesquelles achèteriez-vous, et avec qui ?',
    en: 'If you had to pay for each thing, which would you buy, and with whom?',
  },
  minutes: 75,
  kinds: ['game', 'card', 'play', 'piece', 'evidence'],
  holds: (model) => gamesOf(model, 'buy-a-feature').length,
  waiting: () => null,
};

export default technique;
