import { count } from '#core/words.ts';
import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const ID = 'twenty-twenty-vision';

const technique: Technique = {
  id: ID,
  family: 'games',
  icon: 'glasses',
  name: { fr: '20/20 Vision', en: '20/20 Vision' },
  purpose: {
    fr: 'Ranger deux à deux ce qui compte, sans ex æquo, et garder les arguments.',
    en: 'Rank what matters two by two, without ties, and keep the arguments.',
  },
  question: {
    fr: 'Si vous ne pouviez en avoir qu’une le mois prochain, laquelle ?',
    en: 'If you could have only one next month, which one?',
  },
  minutes: 60,
  kinds: ['game', 'card', 'play', 'piece', 'evidence'],
  holds: (model) => gamesOf(model, ID).length,
  waiting: (model) => {
    const stories = model.list('story').length;
    if (stories < 3 || gamesOf(model, ID).length > 0) return null;
    return {
      count: stories,
      say: {
        fr: (n) => count('fr', n, 'story attend son rang', 'stories attendent leur rang'),
        en: (n) => count('en', n, 'story waits for its rank', 'stories wait for their rank'),
      },
    };
  },
};

export default technique;
