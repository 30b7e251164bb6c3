import { words } from '#core/words.ts';

/** How people read what selections hold about them. */
export const selectionPersonalWords = words({
  fr: {
    titles: {
      reviews: 'Avis que vous avez donnés sur des candidatures',
      reviewed: 'Avis donnés sur vos candidatures',
      reviewing: 'Candidatures que l’on vous a proposé de lire, et décisions prises',
    },
    labels: {
      edition: 'Édition',
      editions: 'Éditions',
      scores: 'Notes',
      criterion: 'Critère',
      score: 'Note',
      note: 'Remarque',
      conflict: 'Trop proche pour juger',
      reason: 'Motif de la réponse',
      reviews: 'Avis, sans le nom de qui les a donnés',
      decisions: 'Décisions pas encore annoncées',
      decision: 'Décision',
      why: 'Un mot avec',
      releases: 'Réponses envoyées',
      address: 'Adresse',
      at: 'Le',
      until: 'Gardé jusqu’au',
    },
    overall: 'ensemble',
  },
  en: {
    titles: {
      reviews: 'What you said of applications',
      reviewed: 'What was said of your applications',
      reviewing: 'Applications you were asked to read, and decisions you made',
    },
    labels: {
      edition: 'Edition',
      editions: 'Editions',
      scores: 'Scores',
      criterion: 'Criterion',
      score: 'Score',
      note: 'Note',
      conflict: 'Too close to judge',
      reason: 'Reason of the answer',
      reviews: 'Reviews, without the name of who gave them',
      decisions: 'Decisions not told yet',
      decision: 'Decision',
      why: 'A word with it',
      releases: 'Answers sent',
      address: 'Address',
      at: 'On',
      until: 'Kept until',
    },
    overall: 'on the whole',
  },
});
