import { words } from '#core/words.ts';

/** Words of a log kept in the field: what one saw, when, with a picture. */
export const logWords = words({
  fr: {
    entries: 'Ce qui a été noté',
    none: 'Rien n’est encore noté. Écrivez court, tout de suite : vous compléterez au calme.',
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
