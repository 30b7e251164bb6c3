import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: '← → ↑ ↓', does: { fr: 'Aller d’un élément à l’autre', en: 'Go from one to the next' } },
  { keys: 'Entrée · Enter', does: { fr: 'Un frère, dessous', en: 'A sibling, below' } },
  { keys: 'Tab', does: { fr: 'Un enfant, à droite', en: 'A child, to the right' } },
  { keys: '⇧ Tab', does: { fr: 'Sortir de la carte', en: 'Leave the map' } },
  { keys: 'F2', does: { fr: 'Modifier le texte', en: 'Edit the text' } },
  { keys: 'Alt ↑ ↓', does: { fr: 'Déplacer parmi ses frères', en: 'Move among its siblings' } },
  { keys: 'Alt ⇧ ↑ ↓', does: { fr: 'Rattacher au parent voisin', en: 'Hang on the neighbouring parent' } },
  { keys: 'Espace · Space', does: { fr: 'Replier ou déplier', en: 'Fold or unfold' } },
  { keys: 'Suppr · Delete', does: { fr: 'Supprimer', en: 'Delete' } },
];
