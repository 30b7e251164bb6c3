import { words } from '#core/words.ts';

/** What a person reads when a page broke. */
export const brokenWords = words({
  fr: {
    broken: 'Quelque chose s’est cassé de notre côté',
    brokenText:
      'Ce que vous avez écrit est gardé. Rechargez la page ; si cela continue, prévenez la personne qui héberge ce site.',
    reload: 'Recharger',
  },
  en: {
    broken: 'Something broke on our side',
    brokenText: 'What you wrote is kept. Reload the page; if it goes on, tell whoever hosts this site.',
    reload: 'Reload',
  },
});
