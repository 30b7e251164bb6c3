import { words } from '#core/words.ts';

export const guideWords = words({
  fr: {
    guide: (n: number) => `Guide ${n} du fil rouge`,
    minutes: 'Durée',
    minutesOf: (n: number) => `${n} minutes`,
    people: 'Personnes',
    contents: 'Dans ce guide',
    thread: 'Les autres guides',
    begin: 'Commencer un produit',
  },
  en: {
    guide: (n: number) => `Guide ${n} of the thread`,
    minutes: 'Time',
    minutesOf: (n: number) => `${n} minutes`,
    people: 'People',
    contents: 'In this guide',
    thread: 'The other guides',
    begin: 'Start a product',
  },
});
