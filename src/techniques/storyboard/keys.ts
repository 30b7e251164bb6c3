import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: '← → ↑ ↓', does: { fr: 'Aller d’une vignette à l’autre', en: 'Go from frame to frame' } },
  {
    keys: 'Entrée · Enter',
    does: { fr: 'Une vignette de plus, juste après', en: 'One more frame, right after' },
  },
  { keys: 'D', does: { fr: 'Dessiner la vignette', en: 'Draw the frame' } },
  { keys: 'F2', does: { fr: 'Écrire la légende', en: 'Write the caption' } },
  { keys: 'Alt ← →', does: { fr: 'Déplacer la vignette', en: 'Move the frame' } },
  { keys: 'Ctrl D', does: { fr: 'Dupliquer, dessin compris', en: 'Duplicate, drawing included' } },
  { keys: '⌫', does: { fr: 'Supprimer la vignette', en: 'Remove the frame' } },
  {
    keys: 'Ctrl V',
    does: {
      fr: 'Coller plusieurs lignes : une légende par vignette',
      en: 'Paste several lines: a caption per frame',
    },
  },
];
