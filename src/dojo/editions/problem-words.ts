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
    'not-administering': {
      title: 'Réservé à l’administration',
      detail: 'Seules les personnes qui administrent cette communauté peuvent faire cela. Rien n’a changé.',
    },
    'not-site-admin': {
      title: 'Réservé à qui administre ce site',
      detail: 'Seules les personnes qui administrent ce PO Dojo peuvent faire cela. Rien n’a changé.',
    },
    'address-taken': {
      title: 'Cette adresse est prise',
      detail: 'Une autre communauté porte déjà cette adresse. Choisissez-en une autre. Rien n’a changé.',
    },
    'no-such-session': {
      title: 'Cette séance n’existe pas',
      detail: 'L’édition n’a pas de séance portant cet identifiant. GET …/sessions donne les siennes.',
    },
    'no-such-enrolment': {
      title: 'Cette personne n’est pas inscrite',
      detail:
        'Parmi les inscriptions que vous voyez, aucune n’est celle de cette personne. GET …/enrolments les donne.',
    },
    'edition-settled': {
      title: 'Cela ne change plus',
      detail: 'La façon de s’inscrire ne change plus une fois l’édition publiée. Rien n’a changé.',
    },
    'not-from-here': {
      title: 'Pas à partir d’ici',
      detail: 'L’édition ne peut pas passer de son état à celui-là. Rien n’a changé.',
    },
    'no-session-yet': {
      title: 'Aucune séance',
      detail: 'Il faut au moins une séance pour publier une édition. Rien n’a changé.',
    },
    'seats-taken': {
      title: 'Des places sont prises',
      detail:
        'Plus de places sont prises que vous n’en laissez ; « faults » donne les personnes. Rien n’a changé.',
    },
    'no-seat-left': {
      title: 'Complet',
      detail: 'Toutes les places sont prises ou proposées. Rien n’a changé.',
    },
    'answered-together': {
      title: 'Les réponses partent ensemble',
      detail:
        'Cette édition choisit parmi les candidatures : la réponse part avec les autres. Rien n’a changé.',
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
    'not-administering': {
      title: 'For admins only',
      detail: 'Only who administers this community may do this. Nothing has changed.',
    },
    'not-site-admin': {
      title: 'For who administers this site',
      detail: 'Only who administers this PO Dojo may do this. Nothing has changed.',
    },
    'address-taken': {
      title: 'This address is taken',
      detail: 'Another community has this address already. Choose another one. Nothing has changed.',
    },
    'no-such-session': {
      title: 'No such session',
      detail: 'The edition has no session with this id. GET …/sessions lists its own.',
    },
    'no-such-enrolment': {
      title: 'This person is not enrolled',
      detail: 'Among the enrolments that you see, none is theirs. GET …/enrolments lists them.',
    },
    'edition-settled': {
      title: 'This changes no more',
      detail: 'How one enrols changes no more once the edition was published. Nothing has changed.',
    },
    'not-from-here': {
      title: 'Not from here',
      detail: 'The edition cannot become this from what it is. Nothing has changed.',
    },
    'no-session-yet': {
      title: 'No session',
      detail: 'An edition needs a session to be published. Nothing has changed.',
    },
    'seats-taken': {
      title: 'Seats are taken',
      detail: 'More seats are taken than you leave; `faults` names the persons. Nothing has changed.',
    },
    'no-seat-left': {
      title: 'Full',
      detail: 'All seats are taken or offered. Nothing has changed.',
    },
    'answered-together': {
      title: 'Answers leave together',
      detail:
        'This edition chooses among applications: the answer leaves with the others. Nothing has changed.',
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
  'not-administering': 403,
  'not-site-admin': 403,
  'address-taken': 409,
  'no-such-session': 404,
  'no-such-enrolment': 404,
  'edition-settled': 409,
  'not-from-here': 409,
  'no-session-yet': 409,
  'seats-taken': 409,
  'no-seat-left': 409,
  'answered-together': 409,
  'enrolment-busy': 503,
  'enrolment-not-open': 409,
  'enrolment-closed': 409,
  'edition-over': 409,
  'not-enrolled': 404,
  'not-possible-now': 409,
} as const satisfies Record<keyof typeof editionProblemWords.fr, number>;
