import { words } from '#core/words.ts';

/** Why a picture was refused. */
export const pictureWords = words({
  fr: {
    pictureRefused: {
      'too-heavy': 'Cette image pèse plus de 8 Mo. Prenez-en une plus légère ; rien n’a changé.',
      'no-picture': 'Ce fichier n’est pas une image PNG, JPEG ou WebP. Rien n’a changé.',
      'too-large':
        'Cette image a trop de pixels pour être ouverte sans risque. Réduisez-la d’abord ; rien n’a changé.',
      unreadable: 'Cette image n’a pas pu être lue. Rien n’a changé.',
    },
  },
  en: {
    pictureRefused: {
      'too-heavy': 'This picture weighs more than 8 MB. Take a lighter one; nothing has changed.',
      'no-picture': 'This file is no PNG, JPEG or WebP picture. Nothing has changed.',
      'too-large':
        'This picture has too many pixels to be opened safely. Make it smaller first; nothing has changed.',
      unreadable: 'This picture could not be read. Nothing has changed.',
    },
  },
});
