import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: 'Tab', does: { fr: 'Trou suivant', en: 'Next gap' } },
  { keys: 'Esc', does: { fr: 'Sortir du texte', en: 'Leave the text' } },
];
