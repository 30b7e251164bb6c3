import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: 'Enter', does: { fr: 'Noter la ligne', en: 'Note the line' } },
  { keys: 'Shift Enter', does: { fr: 'Passer à la ligne dans une note', en: 'A new line within a note' } },
];
