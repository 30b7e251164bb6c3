import type { BoardKey } from '../board-key.ts';

/** The keys of the story map, for the « ? » sheet. */
export const boardKeys: readonly BoardKey[] = [
  { keys: '← ↑ ↓ →', does: { fr: 'Parcourir la carte', en: 'Walk over the map' } },
  { keys: '⇧ ← ↑ ↓ →', does: { fr: 'Étendre la sélection', en: 'Extend the selection' } },
  { keys: 'Ctrl A', does: { fr: 'Sélectionner toutes les stories', en: 'Select all stories' } },
  {
    keys: 'Ctrl ␣',
    does: { fr: 'Ajouter à la sélection ou en retirer', en: 'Add to the selection or take away' },
  },
  {
    keys: 'Alt ← ↑ ↓ →',
    does: {
      fr: 'Déplacer : story d’une case ou d’une tranche, étape, activité, livraison',
      en: 'Move: a story by a cell or a slice, a step, an activity, a release',
    },
  },
  {
    keys: '↵',
    does: {
      fr: 'Écrire à la suite : story dessous, étape ou activité à droite, livraison dessous',
      en: 'Write the next one: a story below, a step or activity to the right, a release below',
    },
  },
  {
    keys: 'Tab, ⇧ Tab',
    does: {
      fr: 'En écrivant : descendre (étape, puis story), remonter',
      en: 'While writing: go one level down (step, then story), or up',
    },
  },
  { keys: 'F2', does: { fr: 'Récrire sur place', en: 'Rewrite in place' } },
  { keys: '␣', does: { fr: 'Ouvrir la fiche', en: 'Open the sheet' } },
  { keys: 'M', does: { fr: 'Déplacer vers une étape, une livraison', en: 'Move to a step, a release' } },
  { keys: '⇱ ⇲', does: { fr: 'Début, fin de la rangée', en: 'Start, end of the row' } },
  { keys: '⇞ ⇟', does: { fr: 'Livraison précédente, suivante', en: 'Previous, next release' } },
  {
    keys: 'Ctrl V',
    does: { fr: 'Coller une liste : une story par ligne', en: 'Paste a list: one story a line' },
  },
  { keys: 'Suppr', does: { fr: 'Supprimer (peut s’annuler)', en: 'Delete (can be undone)' } },
  { keys: '+ −', does: { fr: 'S’approcher, s’éloigner', en: 'Come nearer, step back' } },
  { keys: '/', does: { fr: 'Chercher dans la carte', en: 'Search the map' } },
];
