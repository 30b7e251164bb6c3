import { words } from '#core/words.ts';

export const apprenticeWords = words({
  fr: {
    what: 'Ce qui vient de vous arriver',
    why: 'Ce que cela coûte : du temps, de la fierté, un objet',
    felt: 'Gêne',
    source: (play: string) => `The Apprentice, ${play}`,
  },
  en: {
    what: 'What has just happened to you',
    why: 'What it costs: time, pride, a thing',
    felt: 'How bad',
    source: (play: string) => `The Apprentice, ${play}`,
  },
});
