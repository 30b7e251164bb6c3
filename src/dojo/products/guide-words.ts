import { words } from '#core/words.ts';

export const guideWords = words({
  fr: {
    station: (n: number) => `Station ${n} du fil rouge`,
    minutes: 'Durée',
    minutesOf: (n: number) => `${n} minutes`,
    people: 'Personnes',
    contents: 'Dans ce guide',
    thread: 'Les autres guides',
    begin: 'Commencer un produit',
    pictureOf: (name: string) => `L’atelier « ${name} » rempli avec l’exemple`,
    pictureSays: 'Avec l’exemple : L’Établi, un atelier de réparation de quartier.',
    all: 'Les guides',
    allLead:
      'Une technique après l’autre, de l’idée au backlog : à quoi elle sert, comment l’animer, les erreurs classiques, un exemple.',
  },
  en: {
    station: (n: number) => `Station ${n} of the thread`,
    minutes: 'Time',
    minutesOf: (n: number) => `${n} minutes`,
    people: 'People',
    contents: 'In this guide',
    thread: 'The other guides',
    begin: 'Start a product',
    pictureOf: (name: string) => `The board “${name}” filled with the example`,
    pictureSays: 'With the example: the Workbench, a neighbourhood repair workshop.',
    all: 'The guides',
    allLead:
      'One technique after another, from the idea to the backlog: what it is for, how to run it, classic mistakes, an example.',
  },
});
