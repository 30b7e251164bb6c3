import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: 'Tab', does: { fr: 'D’une carte à la suivante', en: 'From card to card' } },
  { keys: '+', does: { fr: 'Miser une pièce de plus sur la carte', en: 'Bid one more coin on the card' } },
  { keys: '-', does: { fr: 'En reprendre une', en: 'Take one back' } },
];
