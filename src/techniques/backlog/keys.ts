import type { BoardKey } from '../board-key.ts';

/** The keys of the backlog, for the « ? » sheet. */
export const boardKeys: readonly BoardKey[] = [
  {
    keys: '↑ ↓',
    does: { fr: 'Choisir la story précédente, suivante', en: 'Go to the previous, the next story' },
  },
  { keys: '⇧ ↑ ↓', does: { fr: 'Étendre la sélection', en: 'Extend the selection' } },
  { keys: 'Ctrl A', does: { fr: 'Tout sélectionner', en: 'Select everything' } },
  {
    keys: 'Ctrl ␣',
    does: { fr: 'Ajouter à la sélection ou en retirer', en: 'Add to the selection or take away' },
  },
  {
    keys: 'Alt ↑ ↓',
    does: { fr: 'Monter, descendre ce qui est sélectionné', en: 'Move what is selected up, down' },
  },
  {
    keys: 'Alt ⇧ ↑ ↓',
    does: { fr: 'Porter tout en haut, tout en bas', en: 'Take to the very top, the very bottom' },
  },
  { keys: '↵', does: { fr: 'Écrire une story juste dessous', en: 'Write a story right below' } },
  { keys: 'F2', does: { fr: 'Récrire la story sur place', en: 'Rewrite the story in place' } },
  { keys: '␣', does: { fr: 'Ouvrir la fiche', en: 'Open the sheet' } },
  { keys: '0 … 9', does: { fr: 'Donner une taille', en: 'Give a size' } },
  {
    keys: '⇧ F10',
    does: { fr: 'Toutes les actions de la story', en: 'Everything one can do with the story' },
  },
  { keys: 'Ctrl C', does: { fr: 'Copier les stories sélectionnées', en: 'Copy the selected stories' } },
  {
    keys: 'Ctrl V',
    does: { fr: 'Coller une liste : une story par ligne', en: 'Paste a list: one story a line' },
  },
  { keys: 'Suppr', does: { fr: 'Supprimer (peut s’annuler)', en: 'Delete (can be undone)' } },
  { keys: '/', does: { fr: 'Chercher dans le backlog', en: 'Search the backlog' } },
];
