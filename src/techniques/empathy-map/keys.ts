import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: 'Tab', does: { fr: 'Aller à la zone suivante', en: 'Go to the next zone' } },
  { keys: '← ↑ → ↓', does: { fr: 'Aller de carte en carte', en: 'Go from card to card' } },
  { keys: 'Entrée · Enter', does: { fr: 'Une carte de plus, dessous', en: 'One more card, below' } },
  { keys: 'F2', does: { fr: 'Modifier la carte', en: 'Edit the card' } },
  {
    keys: 'Alt ← ↑ → ↓',
    does: {
      fr: 'Déplacer la carte, aussi vers la zone voisine',
      en: 'Move the card, also into the zone beside',
    },
  },
  { keys: 'm', does: { fr: 'Le menu de la carte : déplacer vers…', en: 'The card’s menu: move to…' } },
  { keys: 'e', does: { fr: 'Hypothèse ou observé', en: 'Assumption or evidence' } },
  { keys: '1 … 5', does: { fr: 'Peser un irritant ou un gain', en: 'Weigh a pain or a gain' } },
  { keys: '⌫', does: { fr: 'Supprimer la carte', en: 'Delete the card' } },
  {
    keys: 'Ctrl V',
    does: { fr: 'Coller plusieurs lignes : une carte par ligne', en: 'Paste several lines: a card per line' },
  },
];
