import { count } from '#core/words.ts';
import { namedRoles } from '../free-roles.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'persona',
  family: 'thread',
  icon: 'user',
  name: { fr: 'Personas', en: 'Personas' },
  purpose: {
    fr: 'Donner un visage à celles et ceux pour qui l’on travaille, et dire ce que l’on en sait vraiment.',
    en: 'Give a face to the people you work for, and say what you really know about them.',
  },
  question: {
    fr: 'Quelle personne, précisément ?',
    en: 'Which person, exactly, do you have in mind?',
  },
  minutes: 75,
  kinds: ['persona', 'note'],
  holds: (model) => model.list('persona').length,
  waiting: (model) => {
    const roles = namedRoles(model).length;
    if (roles === 0) return null;
    return {
      count: roles,
      say: {
        fr: (n) =>
          count('fr', n, 'rôle pourrait devenir un persona', 'rôles pourraient devenir des personas'),
        en: (n) => count('en', n, 'role could become a persona', 'roles could become personas'),
      },
    };
  },
};

export default technique;
