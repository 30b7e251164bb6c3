import { words } from '#core/words.ts';

/** What the mails about a session say. */
export const sessionMailWords = words({
  fr: {
    moved: {
      subject: (edition: string) => `Séance déplacée : ${edition}`,
      text: (session: string, edition: string) =>
        `Bonjour,\n« ${session} », une séance de « ${edition} », a changé. Les autres séances restent où elles sont.`,
    },
    cancelled: {
      subject: (edition: string) => `Séance annulée : ${edition}`,
      text: (session: string, edition: string) =>
        `Bonjour,\n« ${session} », une séance de « ${edition} », n’aura pas lieu. Les autres séances restent où elles sont.`,
    },
    elsewhere: {
      subject: (edition: string) => `Séances ailleurs : ${edition}`,
      text: (edition: string) =>
        `Bonjour,\nles séances à venir de « ${edition} » ont lieu ailleurs, sauf celles qui ont leur propre lieu. Jours et heures ne changent pas.`,
      calendar: 'Un agenda qui suit cette édition se met à jour tout seul.',
    },
    session: (n: number) => `Séance ${n}`,
    when: 'Quand',
    yours: 'Chez vous',
    where: 'Où',
    hours: (day: string, start: string, end: string, zone: string) =>
      `${day}, de ${start} à ${end} (${zone})`,
    nowhere: 'à préciser',
    open: 'Voir la séance',
    openEdition: 'Voir l’édition',
    calendar: 'Le rendez-vous joint met votre agenda à jour.',
    example: { edition: 'L’atelier des PO', place: 'Bordeaux', venue: 'La Maison des Savoirs' },
  },
  en: {
    moved: {
      subject: (edition: string) => `Session moved: ${edition}`,
      text: (session: string, edition: string) =>
        `Hello,\n“${session}”, a session of “${edition}”, has changed. The other sessions stay where they are.`,
    },
    cancelled: {
      subject: (edition: string) => `Session cancelled: ${edition}`,
      text: (session: string, edition: string) =>
        `Hello,\n“${session}”, a session of “${edition}”, will not take place. The other sessions stay where they are.`,
    },
    elsewhere: {
      subject: (edition: string) => `Sessions elsewhere: ${edition}`,
      text: (edition: string) =>
        `Hello,\nthe sessions to come of “${edition}” take place elsewhere, except those with a place of their own. Days and hours stay.`,
      calendar: 'A calendar that follows this edition updates itself.',
    },
    session: (n: number) => `Session ${n}`,
    when: 'When',
    yours: 'Where you are',
    where: 'Where',
    hours: (day: string, start: string, end: string, zone: string) => `${day}, ${start} to ${end} (${zone})`,
    nowhere: 'to be told',
    open: 'See the session',
    openEdition: 'See the edition',
    calendar: 'The attached appointment brings your calendar up to date.',
    example: { edition: 'The POs’ workshop', place: 'Bordeaux', venue: 'La Maison des Savoirs' },
  },
});
