import { count } from '#core/words.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'business-canvas',
  family: 'thread',
  icon: 'layout-grid',
  name: { fr: 'Canevas économique', en: 'Business canvas' },
  purpose: {
    fr: 'Voir sur une page si le produit peut vivre : pour qui, par où, avec qui, et pour combien.',
    en: 'See on one page whether the product can live: for whom, by which way, with whom, and for how much.',
  },
  question: {
    fr: 'Qu’est-ce qui ferait tenir ce produit, une fois l’élan passé ?',
    en: 'What would keep this product going once the first enthusiasm has passed?',
  },
  minutes: 90,
  kinds: ['canvas', 'canvasItem'],
  holds: (model) => model.list('canvas').length,
  waiting: (model) => {
    const segments = model.list('segment').length;
    if (segments === 0 || model.list('canvas').length > 0) return null;
    return {
      count: segments,
      say: {
        fr: (n) => `${count('fr', n, 'segment attend', 'segments attendent')} un canevas`,
        en: (n) => `${count('en', n, 'segment waits', 'segments wait')} for a canvas`,
      },
    };
  },
};

export default technique;
