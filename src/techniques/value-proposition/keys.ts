import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: '← → ↑ ↓', does: { fr: 'Aller d’une carte à l’autre', en: 'Go from card to card' } },
  { keys: 'Tab', does: { fr: 'Liste suivante', en: 'Next list' } },
  { keys: 'Entrée · Enter', does: { fr: 'Une carte de plus, dessous', en: 'One more card, below' } },
  { keys: 'F2', does: { fr: 'Modifier le texte', en: 'Edit the text' } },
  { keys: '1 … 5', does: { fr: 'Donner un rang (0 l’enlève)', en: 'Rank it (0 unranks)' } },
  { keys: 'L', does: { fr: 'Relier à ce qui est en face', en: 'Tie it to what faces it' } },
  { keys: 'Alt ↑ ↓', does: { fr: 'Classer plus haut ou plus bas', en: 'Rank higher or lower' } },
  { keys: 'M', does: { fr: 'Menu de la carte', en: 'Menu of the card' } },
  { keys: 'Espace · Space', does: { fr: 'Ouvrir la fiche', en: 'Open its sheet' } },
  { keys: 'Suppr · Delete', does: { fr: 'Supprimer', en: 'Delete' } },
  {
    keys: 'Ctrl V',
    does: { fr: 'Coller plusieurs lignes : une carte par ligne', en: 'Paste several lines: a card per line' },
  },
];
