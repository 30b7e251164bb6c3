import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: 'Enter', does: { fr: 'Une autre ancre', en: 'Another anchor' } },
  { keys: 'Alt ↓', does: { fr: 'Plus lourde', en: 'Heavier' } },
  { keys: 'Alt ↑', does: { fr: 'Plus légère', en: 'Lighter' } },
  { keys: 'Backspace', does: { fr: 'Retirer une ancre vide', en: 'Remove an empty anchor' } },
];
