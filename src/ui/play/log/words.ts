import { words } from '#core/words.ts';

/** Words of a log kept in the field: what one saw, when, with a picture. */
export const logWords = words({
  fr: {
    entries: 'Ce qui a été noté',
    none: 'Rien n’est encore noté. Écrivez court, tout de suite : vous compléterez au calme.',
    amongUs:
      'Ceci reste entre les personnes qui ont accès au produit. Demandez avant de photographier, et ne nommez personne sans son accord.',
    note: 'Noter',
    picture: 'Ajouter une photo',
    changePicture: 'Changer la photo',
    removePicture: 'Retirer la photo',
    pictureOf: (text: string) => `Photo : ${text}`,
    by: (name: string) => `noté par ${name}`,
    sort: 'De quoi s’agit-il',
    area: 'Où cela ira',
  },
  en: {
    entries: 'What was noted',
    none: 'Nothing noted yet. Write briefly, at once: you will complete it in peace.',
    amongUs:
      'This stays among those who have access to the product. Ask before taking a picture, and name nobody without their consent.',
    note: 'Note it',
    picture: 'Add a photo',
    changePicture: 'Change the photo',
    removePicture: 'Remove the photo',
    pictureOf: (text: string) => `Photo: ${text}`,
    by: (name: string) => `noted by ${name}`,
    sort: 'What it is',
    area: 'Where it will go',
  },
});
