import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const ID = 'prune-the-product-tree';

const technique: Technique = {
  id: ID,
  family: 'games',
  icon: 'tree-deciduous',
  name: { fr: 'L’arbre du produit', en: 'Prune the Product Tree' },
  purpose: {
    fr: 'Faire pousser le produit ensemble, et voir s’il grandit d’aplomb.',
    en: 'Grow the product together, and see whether it grows balanced.',
  },
  question: {
    fr: 'Si notre produit était un arbre, où pousseraient ses prochaines feuilles, et que faudrait-il couper ?',
    en: 'If our product were a tree, where would its next leaves grow, and what should be cut?',
  },
  minutes: 60,
  kinds: ['game', 'card', 'play', 'piece', 'evidence'],
  holds: (model) => gamesOf(model, ID).length,
  waiting: () => null,
};

export default technique;
