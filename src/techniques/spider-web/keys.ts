import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: 'Enter', does: { fr: 'Une autre chose autour', en: 'Another thing around' } },
  {
    keys: 'Alt ←',
    does: { fr: 'Déplacer la chose, avec les quatre flèches', en: 'Move the thing, with all four arrows' },
  },
];
