import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: 'Tab', does: { fr: 'Question suivante', en: 'Next question' } },
  { keys: 'Esc', does: { fr: 'Sortir du texte', en: 'Leave the text' } },
];
