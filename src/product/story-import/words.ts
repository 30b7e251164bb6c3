import { words } from '#core/words.ts';

/** Why a line of an import made no story, said to people. */
export const importWords = words({
  fr: {
    empty: 'La ligne est vide.',
    heading: 'C’est un titre, pas une story.',
    separator: 'C’est un trait de séparation.',
    'table-header': 'C’est l’en-tête d’un tableau.',
    'too-long': 'Le texte est trop long pour une story, ou l’une de ses parties l’est.',
    'nothing-said': 'Il n’y a rien à y lire.',
    'not-a-story':
      'Ce n’est pas une story\u202f: il y faut «\u202ftext\u202f», ou «\u202frole\u202f», «\u202fwant\u202f» et «\u202fbenefit\u202f», en texte.',
  },
  en: {
    empty: 'The line is empty.',
    heading: 'This is a heading, not a story.',
    separator: 'This is a separating line.',
    'table-header': 'This is the heading of a table.',
    'too-long': 'The text, or one of its parts, is too long for a story.',
    'nothing-said': 'There is nothing to read.',
    'not-a-story': 'This is no story: it needs “text”, or “role”, “want” and “benefit”, as text.',
  },
});
