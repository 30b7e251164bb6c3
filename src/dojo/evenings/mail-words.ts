import { words } from '#core/words.ts';

/** What the mails about an evening say. */
export const eveningMailWords = words({
  fr: {
    question: {
      subject: (session: string) => `Une question avant la séance : ${session}`,
      text: (session: string, edition: string) =>
        `Bonjour,\n« ${session} », une séance de « ${edition} », approche. Pour s’échauffer, une question : y répondre, c’est dire que vous venez.`,
    },
    reminder: {
      subject: (session: string) => `Venez-vous ? ${session}`,
      text: (session: string, edition: string) =>
        `Bonjour,\nnous ne savons pas encore si vous venez à « ${session} », une séance de « ${edition} ». La question d’échauffement attend votre réponse ; si vous ne pouvez pas venir, un mot suffit, et quelqu’un d’autre profite de votre chaise.`,
    },
    offered: {
      subject: (session: string) => `Une chaise pour vous : ${session}`,
      text: (session: string, edition: string) =>
        `Bonjour,\nquelqu’un ne peut pas venir à « ${session} », une séance de « ${edition} » : sa chaise est pour vous, cette fois, si vous la voulez. Vous gardez votre rang sur la liste d’attente. La page vous demande oui ou non ; ouvrir ce lien ne décide de rien.`,
    },
    taken: {
      subject: (session: string) => `Vous venez : ${session}`,
      text: (session: string, edition: string) =>
        `Bonjour,\nune chaise est à vous à « ${session} », une séance de « ${edition} ». À bientôt ! Si vous ne pouvez plus venir, rendez la chaise sur la page : quelqu’un d’autre l’attend peut-être.`,
    },
    freed: {
      subject: (session: string) => `Votre chaise est libre cette fois : ${session}`,
      text: (session: string, edition: string) =>
        `Bonjour,\nsans nouvelles de vous, votre chaise à « ${session} », une séance de « ${edition} », va cette fois à quelqu’un qui attend. Votre place dans l’édition reste la vôtre. Si vous pouvez venir après tout, la page dit s’il reste une chaise.`,
    },
    passed: {
      subject: (session: string) => `La chaise est passée : ${session}`,
      text: (session: string, edition: string) =>
        `Bonjour,\nla chaise qui vous était gardée à « ${session} », une séance de « ${edition} », est passée à la personne suivante. Votre rang sur la liste d’attente ne change pas.`,
    },
    changed: {
      subject: (session: string) => `Du changement : ${session}`,
      text: (session: string, edition: string) =>
        `Bonjour,\nl’heure ou le lieu de « ${session} », une séance de « ${edition} », a changé. Votre chaise ne bouge pas ; si cela ne vous va plus, rendez-la sur la page.`,
    },
    off: {
      subject: (session: string) => `Pas de séance ce jour-là : ${session}`,
      text: (session: string, edition: string, day: string) =>
        `Bonjour,\n« ${session} », une séance de « ${edition} », n’a pas lieu le ${day}, et la chaise de ce jour-là avec elle. Si la séance se tient un autre jour, chaque chaise est demandée à nouveau. Votre rang sur la liste d’attente ne change pas.`,
    },
    asked: 'La question',
    when: 'Quand',
    yours: 'Chez vous',
    where: 'Où',
    wayIn: 'Pour entrer',
    video: 'En visio',
    before: 'Répondre avant le',
    held: 'Gardée jusqu’au',
    hours: (day: string, start: string, end: string, zone: string) =>
      `${day}, de ${start} à ${end} (${zone})`,
    nowhere: 'à préciser',
    answer: 'Répondre',
    see: 'Voir la page',
    silence:
      'Sans réponse d’ici là, votre chaise va pour cette séance à quelqu’un qui attend. Votre place dans l’édition reste la vôtre.',
    session: (n: number) => `Séance ${n}`,
    example: {
      session: 'L’idée',
      edition: 'L’atelier des PO',
      place: 'Bordeaux',
      question: 'Quelle idée vous a fait changer d’avis ce mois-ci ?',
    },
  },
  en: {
    question: {
      subject: (session: string) => `A question before the session: ${session}`,
      text: (session: string, edition: string) =>
        `Hello,\n“${session}”, a session of “${edition}”, is near. To warm up, a question: answering it means that you are coming.`,
    },
    reminder: {
      subject: (session: string) => `Are you coming? ${session}`,
      text: (session: string, edition: string) =>
        `Hello,\nwe do not know yet whether you are coming to “${session}”, a session of “${edition}”. The warm-up question awaits your answer; if you cannot come, one tap is enough, and somebody else can have your chair.`,
    },
    offered: {
      subject: (session: string) => `A chair for you: ${session}`,
      text: (session: string, edition: string) =>
        `Hello,\nsomebody cannot come to “${session}”, a session of “${edition}”: their chair is yours, this time, if you want it. You keep your place on the waiting list. The page asks you yes or no; opening this link decides nothing.`,
    },
    taken: {
      subject: (session: string) => `You are coming: ${session}`,
      text: (session: string, edition: string) =>
        `Hello,\na chair is yours at “${session}”, a session of “${edition}”. See you soon! If you can no longer come, give the chair back on the page: somebody else may be waiting for it.`,
    },
    freed: {
      subject: (session: string) => `Your chair is free this time: ${session}`,
      text: (session: string, edition: string) =>
        `Hello,\nwe did not hear from you, so your chair at “${session}”, a session of “${edition}”, goes this time to somebody on the waiting list. Your seat in the edition stays yours. If you can come after all, the page says whether a chair is left.`,
    },
    passed: {
      subject: (session: string) => `The chair has passed on: ${session}`,
      text: (session: string, edition: string) =>
        `Hello,\nthe chair that was held for you at “${session}”, a session of “${edition}”, has passed to the next person. Your place on the waiting list does not change.`,
    },
    changed: {
      subject: (session: string) => `A change: ${session}`,
      text: (session: string, edition: string) =>
        `Hello,\nthe hour or the place of “${session}”, a session of “${edition}”, has changed. Your chair is still yours; if it no longer suits you, give it back on the page.`,
    },
    off: {
      subject: (session: string) => `No session on that day: ${session}`,
      text: (session: string, edition: string, day: string) =>
        `Hello,\n“${session}”, a session of “${edition}”, does not take place on ${day}, nor is there a chair on that day. If the session is held on another day, everybody is asked anew. Your place on the waiting list does not change.`,
    },
    asked: 'The question',
    when: 'When',
    yours: 'Where you are',
    where: 'Where',
    wayIn: 'How to get in',
    video: 'By video',
    before: 'Answer before',
    held: 'Held until',
    hours: (day: string, start: string, end: string, zone: string) => `${day}, ${start} to ${end} (${zone})`,
    nowhere: 'to be told',
    answer: 'Answer',
    see: 'See the page',
    silence:
      'Without an answer by then, your chair goes, for this session, to somebody on the waiting list. Your seat in the edition stays yours.',
    session: (n: number) => `Session ${n}`,
    example: {
      session: 'The idea',
      edition: 'The POs’ workshop',
      place: 'Bordeaux',
      question: 'Which idea made you change your mind this month?',
    },
  },
});
