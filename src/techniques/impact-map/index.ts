import { count } from '#core/words.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'impact-map',
  family: 'thread',
  icon: 'target',
  name: { fr: 'Impact map', en: 'Impact map' },
  purpose: {
    fr: 'Relier ce que l’on pourrait construire au changement que l’on veut voir, et choisir le chemin le plus court.',
    en: 'Tie what you could build to the change you want to see, and choose the shortest path.',
  },
  question: {
    fr: 'Qu’est-ce qui doit changer, et à quel chiffre le verra-t-on ?',
    en: 'What should change, and which figure will show it?',
  },
  minutes: 90,
  kinds: ['goal', 'actor', 'impact', 'deliverable'],
  holds: (model) =>
    (['goal', 'actor', 'impact', 'deliverable'] as const).reduce(
      (sum, kind) => sum + model.list(kind).length,
      0,
    ),
  waiting: (model) => {
    const acting = new Set(model.list('actor').map(({ persona }) => persona));
    const personas = model.list('persona').filter(({ id }) => !acting.has(id)).length;
    if (personas === 0) return null;
    return {
      count: personas,
      say: {
        fr: (n) => count('fr', n, 'persona pourrait entrer en scène', 'personas pourraient entrer en scène'),
        en: (n) => count('en', n, 'persona could become an actor', 'personas could become actors'),
      },
    };
  },
};

export default technique;
