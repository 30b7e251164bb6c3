import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'product-box',
  family: 'games',
  icon: 'package',
  name: { fr: 'La boîte du produit', en: 'Product Box' },
  purpose: {
    fr: 'Faire dire aux gens ce qui leur ferait acheter le produit, en dessinant son emballage.',
    en: 'Learn what would make people buy the product, by having them draw its packaging.',
  },
  question: {
    fr: 'Si le produit se vendait en boîte, qu’y aurait-il dessus pour que vous la preniez ?',
    en: 'If the product were sold in a box, what would be on it to make you take it?',
  },
  minutes: 75,
  kinds: ['game', 'play', 'piece', 'stroke', 'stamp'],
  holds: (model) => gamesOf(model, 'product-box').length,
  waiting: () => null,
};

export default technique;
