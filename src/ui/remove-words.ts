import { count, words } from '#core/words.ts';

/** Of what asks before something is removed. */
export const removeWords = words({
  fr: {
    removeOne: (title: string) => `Supprimer « ${title} » ?`,
    removeMany: (n: number) => `Supprimer ${count('fr', n, 'élément', 'éléments')} ?`,
    stillRefer: (n: number) =>
      n === 1
        ? 'Ceci y fait référence, et restera sans ce qui le précède :'
        : 'Ceux-ci y font référence, et resteront sans ce qui les précède :',
    goesWith: (n: number) =>
      n === 1
        ? 'Un élément qui en fait partie partira aussi.'
        : `${n.toLocaleString('fr')} éléments qui en font partie partiront aussi.`,
    canUndo: 'Vous pourrez annuler.',
    removeOnly: 'Supprimer seulement',
    removeBranch: (n: number) => `Supprimer avec tout ce qui suit (${n})`,
  },
  en: {
    removeOne: (title: string) => `Delete “${title}”?`,
    removeMany: (n: number) => `Delete ${count('en', n, 'item', 'items')}?`,
    stillRefer: (n: number) =>
      n === 1
        ? 'This refers to it, and will stay without what comes before it:'
        : 'These refer to it, and will stay without what comes before them:',
    goesWith: (n: number) =>
      n === 1
        ? 'One item that is part of it goes, too.'
        : `${n.toLocaleString('en')} items that are part of it go, too.`,
    canUndo: 'You can undo this.',
    removeOnly: 'Delete only this',
    removeBranch: (n: number) => `Delete with all that follows (${n})`,
  },
});
