import { words } from '#core/words.ts';

/** How people read what evenings hold about them. */
export const eveningPersonalWords = words({
  fr: {
    title: 'Questions d’échauffement et chaises',
    states: {
      kept: 'gardée',
      freed: 'laissée',
      offered: 'proposée',
      taken: 'prise',
      'turned-down': 'refusée',
      passed: 'passée à la suite',
      'given-up': 'rendue',
    },
    labels: {
      answers: 'Réponses',
      chairs: 'Chaises',
      edition: 'Édition',
      session: 'Séance',
      date: 'Date',
      comes: 'Vient',
      answer: 'Réponse',
      state: 'Chaise',
      at: 'Le',
      until: 'Gardée jusqu’au',
    },
  },
  en: {
    title: 'Warm-up questions and chairs',
    states: {
      kept: 'kept',
      freed: 'left',
      offered: 'offered',
      taken: 'taken',
      'turned-down': 'turned down',
      passed: 'passed on',
      'given-up': 'given back',
    },
    labels: {
      answers: 'Answers',
      chairs: 'Chairs',
      edition: 'Edition',
      session: 'Session',
      date: 'Date',
      comes: 'Comes',
      answer: 'Answer',
      state: 'Chair',
      at: 'On',
      until: 'Held until',
    },
  },
});
