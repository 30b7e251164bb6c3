import { count, words } from '#core/words.ts';

/** Words of boards made of areas. */
export const areaWords = words({
  fr: {
    add: 'Ajouter',
    addTo: (area: string) => `Ajouter : ${area}`,
    edit: 'Modifier',
    text: 'Texte',
    dragged: (n: number) => count('fr', n, 'carte', 'cartes'),
    tooMany: (kept: number, leftOut: number) =>
      `${count('fr', kept, 'ligne collée', 'lignes collées')} ; ${count('fr', leftOut, 'ligne de trop a été laissée', 'lignes de trop ont été laissées')} de côté.`,
  },
  en: {
    add: 'Add',
    addTo: (area: string) => `Add: ${area}`,
    edit: 'Edit',
    text: 'Text',
    dragged: (n: number) => count('en', n, 'card', 'cards'),
    tooMany: (kept: number, leftOut: number) =>
      `${count('en', kept, 'line', 'lines')} pasted; ${count('en', leftOut, 'line', 'lines')} too many left out.`,
  },
});
