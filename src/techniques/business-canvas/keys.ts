import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: '← → ↑ ↓', does: { fr: 'Aller d’une carte à l’autre', en: 'Go from card to card' } },
  { keys: 'Tab', does: { fr: 'Case suivante', en: 'Next block' } },
  { keys: 'Entrée · Enter', does: { fr: 'Une carte de plus, dessous', en: 'One more card, below' } },
  { keys: 'F2', does: { fr: 'Modifier le texte', en: 'Edit the text' } },
  {
    keys: '1 … 9',
    does: { fr: 'Rattacher à ce segment (0 : à tous)', en: 'Tie to that segment (0: to all)' },
  },
  { keys: 'A', does: { fr: 'Donner un montant', en: 'Give an amount' } },
  {
    keys: 'Alt ← → ↑ ↓',
    does: { fr: 'Déplacer, aussi dans la case voisine', en: 'Move, also to the next block' },
  },
  { keys: 'M', does: { fr: 'Menu de la carte', en: 'Menu of the card' } },
  { keys: 'Espace · Space', does: { fr: 'Ouvrir la fiche', en: 'Open its sheet' } },
  { keys: 'Suppr · Delete', does: { fr: 'Supprimer', en: 'Delete' } },
  {
    keys: 'Ctrl V',
    does: { fr: 'Coller plusieurs lignes : une carte par ligne', en: 'Paste several lines: a card per line' },
  },
];
