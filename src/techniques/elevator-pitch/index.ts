import { count } from '#core/words.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'elevator-pitch',
  family: 'thread',
  icon: 'megaphone',
  name: { fr: 'Pitch', en: 'Elevator pitch' },
  purpose: {
    fr: 'Dire en une phrase, et en moins d’une minute, pour qui, quoi et pourquoi.',
    en: 'Say in one sentence, and in under a minute, for whom, what and why.',
  },
  question: {
    fr: 'En une phrase : pour qui, quoi, et pourquoi pas autre chose ?',
    en: 'In one sentence: for whom, what, and why not something else?',
  },
  minutes: 45,
  kinds: ['pitch'],
  holds: (model) => model.list('pitch').length,
  waiting: (model) => {
    const ideas = model.list('idea').filter(({ need }) => need.trim() !== '');
    if (ideas.length === 0 || model.list('pitch').length > 0) return null;
    return {
      count: ideas.length,
      say: {
        fr: (n) => `${count('fr', n, 'idée attend son', 'idées attendent leur')} pitch`,
        en: (n) => `${count('en', n, 'idea waits for its', 'ideas wait for their')} pitch`,
      },
    };
  },
};

export default technique;
