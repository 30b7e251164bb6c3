import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: 'Alt ←', does: { fr: 'Plus tôt', en: 'Earlier' } },
  { keys: 'Alt →', does: { fr: 'Plus tard', en: 'Later' } },
  { keys: 'Alt ↑', does: { fr: 'Vers la ligne du dessus', en: 'To the line above' } },
  { keys: 'Alt ↓', does: { fr: 'Vers la ligne du dessous', en: 'To the line below' } },
  { keys: 'Enter', does: { fr: 'Un autre moment au même endroit', en: 'Another moment at the same place' } },
];
