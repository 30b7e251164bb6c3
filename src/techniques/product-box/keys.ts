import type { BoardKey } from '../board-key.ts';

export const boardKeys: readonly BoardKey[] = [
  { keys: '← → ↑ ↓', does: { fr: 'Aller d’un message à l’autre', en: 'Go from message to message' } },
  { keys: 'Entrée · Enter', does: { fr: 'Un autre message, dessous', en: 'Another message, below' } },
  { keys: 'F2', does: { fr: 'Modifier le texte', en: 'Edit the text' } },
  {
    keys: 'Alt ← → ↑ ↓',
    does: {
      fr: 'Déplacer le message, aussi vers la face voisine',
      en: 'Move the message, also to the face beside',
    },
  },
  {
    keys: '1 – 6',
    does: {
      fr: 'Nom, slogan, bénéfice, fonction, prix, assistance',
      en: 'Name, slogan, benefit, feature, price, support',
    },
  },
  { keys: 'm', does: { fr: 'Ouvrir le menu du message', en: 'Open the message’s menu' } },
  { keys: 'Suppr · Delete', does: { fr: 'Supprimer', en: 'Delete' } },
];
