import { words } from '#core/words.ts';

/** What can be refused about sessions, said to people by the API. Names are stable. */
export const sessionProblemWords = words({
  fr: {
    'not-facilitating': {
      title: 'Réservé à qui facilite',
      detail:
        'Seules les personnes qui animent l’édition ou facilitent cette séance peuvent faire cela. Rien n’a changé.',
    },
    'session-not-yet': {
      title: 'Pas encore',
      detail: 'On note qui est là à partir du jour de la séance, si elle n’est pas annulée. Rien n’a changé.',
    },
    'not-on-the-list': {
      title: 'Pas sur la liste',
      detail: 'Cette personne n’a pas de place dans l’édition. Rien n’a changé.',
    },
  },
  en: {
    'not-facilitating': {
      title: 'For who facilitates',
      detail: 'Only who hosts the edition or facilitates this session may do this. Nothing has changed.',
    },
    'session-not-yet': {
      title: 'Not yet',
      detail:
        'Who is there is noted from the day of the session on, unless it is cancelled. Nothing has changed.',
    },
    'not-on-the-list': {
      title: 'Not on the list',
      detail: 'This person has no seat in the edition. Nothing has changed.',
    },
  },
});

export const SESSION_STATUS = {
  'not-facilitating': 403,
  'session-not-yet': 409,
  'not-on-the-list': 404,
} as const satisfies Record<keyof typeof sessionProblemWords.fr, number>;
