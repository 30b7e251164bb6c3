import { count } from '#core/words.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'empathy-map',
  family: 'thread',
  icon: 'ear',
  name: { fr: 'Carte d’empathie', en: 'Empathy map' },
  purpose: {
    fr: 'Se mettre à la place d’une personne : ce qu’elle voit, dit, fait, entend, puis ce qu’elle ressent.',
    en: 'Stand in one person’s shoes: what they see, say, do and hear, and only then what they feel.',
  },
  question: {
    fr: 'Que vit cette personne, et que devrait-elle faire autrement ?',
    en: 'What is this person living through, and what should they do differently?',
  },
  minutes: 70,
  kinds: ['empathyMap', 'pain', 'gain', 'note'],
  holds: (model) => model.list('empathyMap').length,
  waiting: (model) => {
    const met = new Set(model.list('empathyMap').map(({ persona }) => persona));
    const personas = model.list('persona').filter(({ id }) => !met.has(id)).length;
    if (personas === 0) return null;
    return {
      count: personas,
      say: {
        fr: (n) =>
          count('fr', n, 'persona attend sa carte d’empathie', 'personas attendent leur carte d’empathie'),
        en: (n) => count('en', n, 'persona waits for an empathy map', 'personas wait for an empathy map'),
      },
    };
  },
};

export default technique;
