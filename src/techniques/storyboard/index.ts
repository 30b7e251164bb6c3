import { count } from '#core/words.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'storyboard',
  family: 'thread',
  icon: 'film',
  name: { fr: 'Storyboard', en: 'Storyboard' },
  purpose: {
    fr: 'Raconter en quelques vignettes ce que vit une personne, aujourd’hui ou demain, et où cela coince.',
    en: 'Tell in a few frames what one person lives through, today or tomorrow, and where it goes wrong.',
  },
  question: {
    fr: 'Que se passe-t-il, image par image ?',
    en: 'What happens, picture by picture?',
  },
  minutes: 60,
  kinds: ['storyboard', 'frame'],
  holds: (model) => model.list('storyboard').length,
  waiting: (model) => {
    const told = new Set(model.list('storyboard').map(({ persona }) => persona));
    const personas = model.list('persona').filter(({ id }) => !told.has(id)).length;
    if (personas === 0) return null;
    return {
      count: personas,
      say: {
        fr: (n) => count('fr', n, 'persona attend son histoire', 'personas attendent leur histoire'),
        en: (n) => count('en', n, 'persona waits for a story', 'personas wait for their stories'),
      },
    };
  },
};

export default technique;
