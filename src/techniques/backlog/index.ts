import { count } from '#core/words.ts';
import type { Technique } from '../technique.ts';
import { untested } from './waiting.ts';

const technique: Technique = {
  id: 'backlog',
  family: 'thread',
  icon: 'list-ordered',
  name: { fr: 'Backlog', en: 'Product backlog' },
  purpose: {
    fr: 'Mettre les stories dans l’ordre et rendre les premières assez claires pour être construites et vérifiées.',
    en: 'Put the stories in order, and make the first ones clear enough to be built and checked.',
  },
  question: {
    fr: 'Si vous ne deviez livrer qu’une story, laquelle ?',
    en: 'If you could ship only one story, which would it be?',
  },
  minutes: 90,
  kinds: ['story', 'criterion'],
  holds: (model) => model.list('story').length,
  waiting: (model) => {
    const stories = untested(model).length;
    if (stories === 0) return null;
    return {
      count: stories,
      say: {
        fr: (n) =>
          count('fr', n, 'story attend son test d’acceptation', 'stories attendent leur test d’acceptation'),
        en: (n) =>
          count('en', n, 'story waits for its acceptance test', 'stories wait for their acceptance test'),
      },
    };
  },
};

export default technique;
