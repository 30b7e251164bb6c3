import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'me-and-my-shadow',
  family: 'games',
  mission: true,
  icon: 'eye',
  name: { fr: 'Me and My Shadow', en: 'Me and My Shadow' },
  purpose: {
    fr: 'Passer un moment aux côtés de quelqu’un, regarder, se taire, et demander pourquoi.',
    en: 'Spend time beside somebody: watch, keep quiet, and ask why.',
  },
  question: {
    fr: 'Que fait-on vraiment, quand personne ne le raconte ?',
    en: 'What do people really do, when nobody tells the story?',
  },
  minutes: 120,
  kinds: ['game', 'play', 'piece'],
  holds: (model) => gamesOf(model, 'me-and-my-shadow').length,
  waiting: () => null,
};

export default technique;
