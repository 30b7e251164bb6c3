import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: 'Entrée · Enter', does: { fr: 'Un énoncé de plus, dessous', en: 'One more statement, below' } },
  { keys: '⌫', does: { fr: 'Supprimer un énoncé vide', en: 'Remove an empty statement' } },
  { keys: 'Alt ↑ ↓', does: { fr: 'Déplacer l’énoncé', en: 'Move the statement' } },
  {
    keys: 'Ctrl V',
    does: {
      fr: 'Coller plusieurs lignes : un énoncé par ligne',
      en: 'Paste several lines: a statement per line',
    },
  },
];
