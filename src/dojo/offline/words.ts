import { words } from '#core/words.ts';

export const offlineWords = words({
  fr: {
    title: 'Pas de réseau',
    text: 'Cette page n’a pas encore été ouverte sur cet appareil : elle attend le réseau. Ce que vous avez écrit est gardé ici et partira dès qu’il reviendra.',
    kept: 'Ce qui s’ouvre même ici',
    again: 'Réessayer',
  },
  en: {
    title: 'No network',
    text: 'This page was not opened on this device yet: it waits for the network. What you wrote is kept here, and leaves as soon as it is back.',
    kept: 'What opens even here',
    again: 'Try again',
  },
});
