import type { Words } from '#core/words.ts';

export const boardKeys: readonly { keys: string; does: Words<string> }[] = [
  { keys: 'Tab', does: { fr: 'Question suivante', en: 'Next question' } },
  { keys: 'Esc', does: { fr: 'Sortir du texte', en: 'Leave the text' } },
];
