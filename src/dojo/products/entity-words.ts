import { words } from '#core/words.ts';

/** Of the sheet of an entity. */
export const entityWords = words({
  fr: {
    sheet: 'Fiche',
    entityGone: 'Cet élément a été supprimé.',
    itsThread: 'Son fil',
    whyStory: 'Pourquoi cette story ?',
    fromIdea: 'Remonte jusqu’à l’idée',
    notFromIdea: 'Ne remonte pas encore jusqu’à l’idée.',
    comments: 'Commentaires',
    commentWrite: 'Écrire un commentaire',
    commentSend: 'Commenter',
    commentSettle: 'Marquer comme réglé',
    commentOpen: 'Rouvrir',
    settled: 'Réglé',
    history: 'Histoire',
    createdBy: (who: string, when: string) => `Créé par ${who || 'quelqu’un'}, ${when}`,
    changedBy: (who: string, when: string) => `Modifié par ${who || 'quelqu’un'}, ${when}`,
  },
  en: {
    sheet: 'Sheet',
    entityGone: 'This has been deleted.',
    itsThread: 'Its thread',
    whyStory: 'Why this story?',
    fromIdea: 'Goes back to the idea',
    notFromIdea: 'Does not go back to the idea yet.',
    comments: 'Comments',
    commentWrite: 'Write a comment',
    commentSend: 'Comment',
    commentSettle: 'Mark as settled',
    commentOpen: 'Reopen',
    settled: 'Settled',
    history: 'History',
    createdBy: (who: string, when: string) => `Created by ${who || 'somebody'}, ${when}`,
    changedBy: (who: string, when: string) => `Changed by ${who || 'somebody'}, ${when}`,
  },
});
