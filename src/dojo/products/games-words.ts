import { count, words } from '#core/words.ts';

export const gamesWords = words({
  fr: {
    title: 'Jouer pour découvrir',
    lead: 'Un jeu fait dire ce qu’aucune question n’obtient. Choisissez-le d’après ce que vous voulez savoir.',
    credit:
      'Douze jeux imaginés par Luke Hohmann (« Innovation Games », Addison-Wesley, 2006), expliqués avec nos mots.',
    table: 'Autour de la table',
    missions: 'En mission, entre deux séances',
    missionsHint:
      'Avec de vraies personnes, là où elles vivent et travaillent. On rapporte ce que l’on a vu.',
    minutes: (n: number) => `${n} min`,
    holds: (n: number) => count('fr', n, 'jeu préparé ou joué', 'jeux préparés ou joués'),
    guide: 'Guide',
    guideOf: (name: string) => `Guide : ${name}`,
  },
  en: {
    title: 'Play to find out',
    lead: 'A game brings out what no question gets. Choose it by what you want to know.',
    credit:
      'Twelve games devised by Luke Hohmann (“Innovation Games”, Addison-Wesley, 2006), explained in our own words.',
    table: 'Round the table',
    missions: 'On a mission, between two sessions',
    missionsHint: 'With real people, where they live and work. You bring back what you saw.',
    minutes: (n: number) => `${n} min`,
    holds: (n: number) => count('en', n, 'game prepared or played', 'games prepared or played'),
    guide: 'Guide',
    guideOf: (name: string) => `Guide: ${name}`,
  },
});
