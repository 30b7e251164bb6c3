import { gamesOf } from '#product/play/games.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'speed-boat',
  family: 'games',
  icon: 'anchor',
  name: { fr: 'Speed Boat', en: 'Speed Boat' },
  purpose: {
    fr: 'Faire dire sans se plaindre ce qui ralentit, et savoir ce qui pèse le plus.',
    en: 'Let people say without complaining what slows them down, and learn what weighs most.',
  },
  question: {
    fr: 'Si votre quotidien était un bateau, qu’est-ce qui l’empêcherait d’avancer ?',
    en: 'If your daily life were a boat, what would keep it from moving?',
  },
  minutes: 60,
  kinds: ['game', 'play', 'piece', 'evidence', 'pain'],
  holds: (model) => gamesOf(model, 'speed-boat').length,
  waiting: () => null,
};

export default technique;
