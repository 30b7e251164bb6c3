import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: '← → ↑ ↓', does: { fr: 'Aller d’une feuille à l’autre', en: 'Go from leaf to leaf' } },
  { keys: 'Entrée · Enter', does: { fr: 'Une autre feuille, dessous', en: 'Another leaf, below' } },
  { keys: 'F2', does: { fr: 'Modifier le texte', en: 'Edit the text' } },
  {
    keys: 'Alt ← → ↑ ↓',
    does: {
      fr: 'Déplacer la feuille, aussi vers la zone voisine',
      en: 'Move the leaf, also into the area beside',
    },
  },
  { keys: 'm', does: { fr: 'Ouvrir le menu de la feuille', en: 'Open the leaf’s menu' } },
  { keys: 'Suppr · Delete', does: { fr: 'Supprimer', en: 'Delete' } },
];
