import { words } from '#core/words.ts';

/** What the mail before a session says, besides what all mails about sessions say. */
export const reminderWords = words({
  fr: {
    subject: {
      tomorrow: (session: string) => `Demain : ${session}`,
      today: (session: string) => `Aujourd’hui : ${session}`,
    },
    text: (session: string, edition: string) =>
      `Bonjour,\n« ${session} », une séance de « ${edition} », est toute proche. Voici de quoi y être.`,
    parts: {
      facilitator: 'Vous facilitez cette séance.',
      'co-facilitator': 'Vous co-facilitez cette séance.',
    },
    wayIn: 'Pour entrer',
    video: 'En visio',
    agenda: 'Au programme',
    materials: 'La page dit quoi lire ou apporter.',
    cannot:
      'Vous ne pouvez pas venir ? Dites-le sur la page de la séance : quelqu’un attend peut-être votre chaise.',
    example: { session: 'L’idée', wayIn: 'Sonnez à « Maison des Savoirs », deuxième étage.' },
  },
  en: {
    subject: {
      tomorrow: (session: string) => `Tomorrow: ${session}`,
      today: (session: string) => `Today: ${session}`,
    },
    text: (session: string, edition: string) =>
      `Hello,\n“${session}”, a session of “${edition}”, is very near. This is what you need to be there.`,
    parts: {
      facilitator: 'You facilitate this session.',
      'co-facilitator': 'You co-facilitate this session.',
    },
    wayIn: 'How to get in',
    video: 'By video',
    agenda: 'On the agenda',
    materials: 'The page says what to read or to bring.',
    cannot: 'You cannot come? Say so on the page of the session: somebody may wait for your chair.',
    example: { session: 'The idea', wayIn: 'Ring at “Maison des Savoirs”, second floor.' },
  },
});
