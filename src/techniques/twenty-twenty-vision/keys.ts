import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: '↑ ↓', does: { fr: 'Aller d’une carte du mur à l’autre', en: 'Go from card to card on the wall' } },
  {
    keys: 'Alt ↑ ↓',
    does: { fr: 'La faire passer devant ou derrière', en: 'Put it before or behind its neighbour' },
  },
  { keys: 'Entrée · Enter', does: { fr: 'Ouvrir sa fiche', en: 'Open its sheet' } },
];
