import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'spider-web',
  family: 'games',
  icon: 'network',
  name: { fr: 'Spider Web', en: 'Spider Web' },
  purpose: {
    fr: 'Voir tout ce qui entoure le produit : les outils, les lieux, les gens, et ce qui les relie.',
    en: 'See all that surrounds the product: tools, places, people, and what ties them together.',
  },
  question: {
    fr: 'De quoi vous servez-vous d’autre, juste avant, juste après, ou à la place ?',
    en: 'What else do you use, just before, just after, or instead?',
  },
  minutes: 60,
  kinds: ['game', 'play', 'piece'],
  holds: (model) => gamesOf(model, 'spider-web').length,
  waiting: () => null,
};

export default technique;
