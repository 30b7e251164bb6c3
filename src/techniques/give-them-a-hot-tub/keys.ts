import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: '1', does: { fr: 'Ils la transforment', en: 'They transform it' } },
  { keys: '2', does: { fr: 'Ils la prennent telle quelle', en: 'They take it as it is' } },
  { keys: '3', does: { fr: 'Ils l’ignorent', en: 'They ignore it' } },
  { keys: '4', does: { fr: 'Ils la rejettent', en: 'They reject it' } },
];
