import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'idea',
  family: 'thread',
  icon: 'lightbulb',
  name: { fr: 'Idée', en: 'Idea' },
  purpose: {
    fr: 'Dire le besoin avant toute solution : qui l’a, où il se voit, ce qui changerait.',
    en: 'Say the need before any solution: who has it, where it shows, what would change.',
  },
  question: {
    fr: 'De quoi quelqu’un a-t-il besoin, aujourd’hui, sans y arriver ?',
    en: 'What does somebody need, today, and cannot manage?',
  },
  minutes: 45,
  kinds: ['idea'],
  holds: (model) => model.list('idea').length,
  waiting: () => null,
};

export default technique;
