import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: '← → ↑ ↓', does: { fr: 'Aller d’un souvenir à l’autre', en: 'Go from memory to memory' } },
  { keys: 'Entrée · Enter', does: { fr: 'Un autre souvenir, dessous', en: 'Another memory, below' } },
  { keys: 'F2', does: { fr: 'Modifier le texte', en: 'Edit the text' } },
  {
    keys: 'Alt ← → ↑ ↓',
    does: { fr: 'Déplacer, aussi vers le groupe voisin', en: 'Move, also into the cluster beside' },
  },
  { keys: 'm', does: { fr: 'Ouvrir le menu du souvenir', en: 'Open the memory’s menu' } },
  { keys: 'Suppr · Delete', does: { fr: 'Supprimer', en: 'Delete' } },
];
