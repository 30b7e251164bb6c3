import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const ID = 'remember-the-future';

const technique: Technique = {
  id: ID,
  family: 'games',
  icon: 'hourglass',
  name: { fr: 'Se souvenir du futur', en: 'Remember the Future' },
  purpose: {
    fr: 'Laisser les gens dire eux-mêmes ce que serait la réussite, en la racontant comme déjà arrivée.',
    en: 'Let people say themselves what success would be, by telling it as if it had happened.',
  },
  question: {
    fr: 'Nous sommes plus tard, et vous êtes content·e : qu’est-ce que le produit aura fait pour vous ?',
    en: 'It is later, and you are glad: what will the product have done for you?',
  },
  minutes: 60,
  kinds: ['game', 'play', 'piece', 'evidence', 'gain'],
  holds: (model) => gamesOf(model, ID).length,
  waiting: () => null,
};

export default technique;
