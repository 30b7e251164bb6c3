import { words } from '#core/words.ts';

/** What can be refused about a selection, said to people by the API. Names are stable. */
export const selectionProblemWords = words({
  fr: {
    'not-reviewing': {
      title: 'Réservé à la lecture des candidatures',
      detail:
        'Seules les personnes qui animent cette édition, ou à qui elles l’ont proposé, lisent les candidatures. Rien n’a changé.',
    },
    'no-such-application': {
      title: 'Cette candidature n’existe pas',
      detail: 'Aucune candidature de cette édition ne porte cet identifiant.',
    },
    'not-selecting': {
      title: 'Pas de sélection',
      detail: 'Cette édition sert les premières personnes arrivées. Rien n’a changé.',
    },
    'own-application': {
      title: 'Votre propre candidature',
      detail: 'On ne juge pas sa propre candidature. Rien n’a changé.',
    },
    'conflict-of-interest': {
      title: 'Trop proche pour juger',
      detail:
        'Vous avez dit connaître cette personne de trop près : une autre doit en juger. Rien n’a changé.',
    },
    'already-answered': {
      title: 'Réponse déjà donnée',
      detail: 'Cette candidature a reçu sa réponse, ou a été retirée. Rien n’a changé.',
    },
    'selection-begun': {
      title: 'Des avis ont été donnés',
      detail: 'Les critères et la lecture à l’aveugle ne changent plus après le premier avis.',
    },
    'too-many-reviewers': {
      title: 'Assez de monde pour lire',
      detail: 'Trente personnes au plus lisent les candidatures d’une édition.',
    },
    'nothing-decided': { title: 'Rien à envoyer', detail: 'Aucune décision n’attend d’être annoncée.' },
    undecided: {
      title: 'Il manque des décisions',
      detail:
        'Tout le monde reçoit sa réponse au même moment : décidez pour chaque candidature. Rien n’est parti.',
    },
    'too-many-chosen': {
      title: 'Plus de places promises que de places',
      detail: 'Mettez quelqu’un sur liste d’attente, ou ajoutez des places. Rien n’est parti.',
    },
    'release-changed': {
      title: 'Quelque chose a changé',
      detail:
        'Ce n’est plus ce que vous aviez relu. Rien n’est parti : relisez, puis envoyez avec la nouvelle clé.',
    },
  },
  en: {
    'not-reviewing': {
      title: 'For who reads applications',
      detail:
        'Only who hosts this edition, or was asked to by those who do, reads its applications. Nothing has changed.',
    },
    'no-such-application': {
      title: 'No such application',
      detail: 'No application of this edition has this id.',
    },
    'not-selecting': {
      title: 'No selection',
      detail: 'This edition serves the first to come. Nothing has changed.',
    },
    'own-application': {
      title: 'Your own application',
      detail: 'Nobody judges their own application. Nothing has changed.',
    },
    'conflict-of-interest': {
      title: 'Too close to judge',
      detail: 'You said you know this person too well: somebody else has to judge. Nothing has changed.',
    },
    'already-answered': {
      title: 'Answered already',
      detail: 'This application has had its answer, or was withdrawn. Nothing has changed.',
    },
    'selection-begun': {
      title: 'Somebody has scored',
      detail: 'Criteria and blind reading change no more after the first score.',
    },
    'too-many-reviewers': {
      title: 'Enough people read',
      detail: 'Thirty people at most read the applications of an edition.',
    },
    'nothing-decided': { title: 'Nothing to send', detail: 'No decision waits to be told.' },
    undecided: {
      title: 'Decisions are missing',
      detail:
        'Everybody gets their answer at the same moment: decide about each application. Nothing has left.',
    },
    'too-many-chosen': {
      title: 'More seats promised than there are',
      detail: 'Put somebody on the waiting list, or add seats. Nothing has left.',
    },
    'release-changed': {
      title: 'Something has changed',
      detail:
        'It is no longer what you read over. Nothing has left: read it again, and send with the new key.',
    },
  },
});

export const SELECTION_STATUS = {
  'not-reviewing': 403,
  'no-such-application': 404,
  'not-selecting': 409,
  'own-application': 403,
  'conflict-of-interest': 403,
  'already-answered': 409,
  'selection-begun': 409,
  'too-many-reviewers': 409,
  'nothing-decided': 409,
  undecided: 409,
  'too-many-chosen': 409,
  'release-changed': 409,
} as const satisfies Record<keyof typeof selectionProblemWords.fr, number>;
