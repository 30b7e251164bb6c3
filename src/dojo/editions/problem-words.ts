import { words } from '#core/words.ts';

/** What can be refused about communities, editions and enrolment, said to people by the API. Names are stable. */
export const editionProblemWords = words({
  fr: {
    'no-such-community': {
      title: 'Cette communauté n’existe pas',
      detail: 'Aucune communauté ne porte cette adresse. GET /communities donne celles d’ici.',
    },
    'no-such-edition': {
      title: 'Cette édition n’existe pas',
      detail: 'Aucune édition publiée ne porte cette adresse. GET /editions donne celles qui sont ouvertes.',
    },
    'not-hosting': {
      title: 'Réservé à l’animation',
      detail: 'Seules les personnes qui animent cette édition peuvent lire ou faire cela. Rien n’a changé.',
    },
    'enrolment-busy': {
      title: 'Trop de monde à la fois',
      detail: 'Beaucoup de monde s’inscrit à cet instant. Rien n’est perdu : réessayez.',
    },
    'enrolment-not-open': {
      title: 'Pas encore',
      detail: 'Les inscriptions ne sont pas encore ouvertes. Rien n’a changé.',
    },
    'enrolment-closed': {
      title: 'Inscriptions closes',
      detail: 'Les inscriptions sont closes. Rien n’a changé.',
    },
    'edition-over': { title: 'Édition terminée', detail: 'Cette édition est terminée. Rien n’a changé.' },
    'not-enrolled': { title: 'Pas d’inscription', detail: 'Vous n’êtes pas inscrit·e à cette édition.' },
    'not-possible-now': {
      title: 'Ce n’est plus possible',
      detail: 'Les choses ont changé entre-temps. GET …/enrolment dit où vous en êtes.',
    },
  },
  en: {
    'no-such-community': {
      title: 'No such community',
      detail: 'No community has this address. GET /communities lists those there are.',
    },
    'no-such-edition': {
      title: 'No such edition',
      detail: 'No published edition has this address. GET /editions lists those that are open.',
    },
    'not-hosting': {
      title: 'For hosts only',
      detail: 'Only who hosts this edition may read or do this. Nothing has changed.',
    },
    'enrolment-busy': {
      title: 'Too many people at once',
      detail: 'Many people are enrolling right now. Nothing is lost: try again.',
    },
    'enrolment-not-open': {
      title: 'Not yet',
      detail: 'Enrolment is not open yet. Nothing has changed.',
    },
    'enrolment-closed': { title: 'Enrolment is closed', detail: 'Enrolment is closed. Nothing has changed.' },
    'edition-over': { title: 'The edition is over', detail: 'This edition is over. Nothing has changed.' },
    'not-enrolled': { title: 'Not enrolled', detail: 'You are not enrolled in this edition.' },
    'not-possible-now': {
      title: 'No longer possible',
      detail: 'Things have changed meanwhile. GET …/enrolment tells where you stand.',
    },
  },
});

export const EDITION_STATUS = {
  'no-such-community': 404,
  'no-such-edition': 404,
  'not-hosting': 403,
  'enrolment-busy': 503,
  'enrolment-not-open': 409,
  'enrolment-closed': 409,
  'edition-over': 409,
  'not-enrolled': 404,
  'not-possible-now': 409,
} as const satisfies Record<keyof typeof editionProblemWords.fr, number>;
