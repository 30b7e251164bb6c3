import { words } from '#core/words.ts';

/** Of the choice for whom something is. */
export const personaWords = words({
  fr: {
    turnIntoPersona: 'En faire un persona',
    choosePersona: 'Choisir ou écrire pour qui',
    newPersona: (name: string) => `Créer le persona « ${name} »`,
    keepAsText: (name: string) => `Garder le texte « ${name} »`,
  },
  en: {
    turnIntoPersona: 'Turn into a persona',
    choosePersona: 'Choose or write for whom',
    newPersona: (name: string) => `Create the persona “${name}”`,
    keepAsText: (name: string) => `Keep the text “${name}”`,
  },
});
