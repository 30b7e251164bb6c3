import { words } from '#core/words.ts';

export const shadowWords = words({
  fr: {
    what: 'Ce que vous voyez ou entendez, sans l’expliquer',
    why: 'Vous avez demandé pourquoi : sa réponse',
    onMap: (title: string) => `observation, sur la carte « ${title} »`,
    anotherMap: 'carte sans titre',
  },
  en: {
    what: 'What you see or hear, without explaining it',
    why: 'You asked why: their answer',
    onMap: (title: string) => `observation, on the map “${title}”`,
    anotherMap: 'untitled map',
  },
});
