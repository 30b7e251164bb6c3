import { words } from '#core/words.ts';

/** What playing showed, in sentences. What an unknown measure is called is left as it was written. */
export const evidenceWords = words({
  fr: {
    title: 'Ce que les jeux en ont dit',
    measures: {
      price: 'Acheté pour',
      rank: 'Classé n°',
      speed: 'Vitesse perdue :',
      votes: 'Choisi, fois :',
    } as Record<string, string>,
    by: (people: string) => `par ${people}`,
    during: (play: string) => `pendant ${play}`,
    saidBy: (who: string, when: string) => [who, when].filter(Boolean).join(', '),
  },
  en: {
    title: 'What games said of it',
    measures: {
      price: 'Bought for',
      rank: 'Ranked no.',
      speed: 'Speed lost:',
      votes: 'Chosen, times:',
    } as Record<string, string>,
    by: (people: string) => `by ${people}`,
    during: (play: string) => `during ${play}`,
    saidBy: (who: string, when: string) => [who, when].filter(Boolean).join(', '),
  },
});
