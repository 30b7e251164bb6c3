import { words } from '#core/words.ts';

/** Planning the sessions of an edition by a rule. */
export const planWords = words({
  fr: {
    title: 'Ajouter des séances',
    lead: 'Les séances gardent leur jour, leur rang dans le mois et leur heure sur place, été comme hiver. Chacune se déplace ensuite seule.',
    back: 'Tableau de bord',
    first: 'Première séance',
    count: 'Combien',
    start: 'De',
    end: 'À',
    how: 'Le deuxième mardi du mois, par exemple : le rang et le jour viennent de la première date.',
    look: 'Voir les dates',
    add: (n: number) => (n === 1 ? 'Ajouter cette séance' : `Ajouter ces ${n} séances`),
    dates: (n: number) => (n === 1 ? 'La date' : `Les ${n} dates`),
    nths: { 1: 'premier', 2: 'deuxième', 3: 'troisième', 4: 'quatrième', last: 'dernier' },
    rule: (nth: string, weekday: string) => `Le ${nth} ${weekday} de chaque mois`,
    zone: (zone: string) => `Heures de ${zone}`,
    programme:
      'Titres et techniques suivent le programme du dojo ; on les change ensuite, séance par séance.',
    refusals: {
      'no-date': 'Cette première date n’existe pas. Rien n’a changé.',
      'no-time': 'Une heure manque, ou n’existe pas. Rien n’a changé.',
      'no-zone': 'Ce fuseau horaire n’existe pas. Rien n’a changé.',
      'ends-before-it-starts': 'La fin doit venir après le début, le même jour. Rien n’a changé.',
      'fifth-weekday':
        'Certains mois n’ont pas de cinquième semaine : choisissez la dernière. Rien n’a changé.',
      'how-many': 'Une édition compte de 1 à 40 séances. Rien n’a changé.',
      past: 'Cette séance serait déjà finie. Rien n’a changé.',
      changed: 'Des séances ont été ajoutées entre-temps. Rien n’a changé : voici où en est l’édition.',
      'no-such-session': 'Cette séance n’existe plus. Rien n’a changé.',
    },
  },
  en: {
    title: 'Add sessions',
    lead: 'Sessions keep their weekday, their place in the month and their hour on the spot, summer and winter. Each then moves by itself.',
    back: 'Dashboard',
    first: 'First session',
    count: 'How many',
    start: 'From',
    end: 'To',
    how: 'The second Tuesday of the month, say: rank and day come from the first date.',
    look: 'See the dates',
    add: (n: number) => (n === 1 ? 'Add this session' : `Add these ${n} sessions`),
    dates: (n: number) => (n === 1 ? 'The date' : `The ${n} dates`),
    nths: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' },
    rule: (nth: string, weekday: string) => `The ${nth} ${weekday} of each month`,
    zone: (zone: string) => `${zone} time`,
    programme:
      'Titles and techniques follow the dojo’s programme; they are changed later, session by session.',
    refusals: {
      'no-date': 'There is no such first date. Nothing has changed.',
      'no-time': 'An hour is missing, or does not exist. Nothing has changed.',
      'no-zone': 'There is no such time zone. Nothing has changed.',
      'ends-before-it-starts': 'The end must come after the start, on the same day. Nothing has changed.',
      'fifth-weekday': 'Some months have no fifth week: choose the last. Nothing has changed.',
      'how-many': 'An edition has 1 to 40 sessions. Nothing has changed.',
      past: 'This session would be over already. Nothing has changed.',
      changed: 'Sessions were added meanwhile. Nothing has changed: this is how the edition stands.',
      'no-such-session': 'This session no longer exists. Nothing has changed.',
    },
  },
});
