import { words } from '#core/words.ts';

/** What the mails about who facilitates say. */
export const facilitationMailWords = words({
  fr: {
    parts: {
      subject: (edition: string) => `Vos tours de facilitation : ${edition}`,
      text: (edition: string) =>
        `Bonjour,\nqui facilite quoi dans « ${edition} » a changé. Voici ce qui vous revient maintenant ; si une date ne vous va pas, la page vous permet de proposer un échange.`,
      none: (edition: string) =>
        `Bonjour,\nqui facilite quoi dans « ${edition} » a changé. Aucune séance à venir ne vous revient pour le moment.`,
    },
    trade: {
      subject: (edition: string) => `Un échange vous est proposé : ${edition}`,
      text: (name: string, edition: string) =>
        `Bonjour,\n${name} vous propose d’échanger vos tours dans « ${edition} ». La page vous demande oui ou non ; ouvrir ce lien ne décide de rien.`,
    },
    accepted: {
      subject: (edition: string) => `Échange accepté : ${edition}`,
      text: (name: string, edition: string) =>
        `Bonjour,\n${name} accepte d’échanger vos tours dans « ${edition} ». C’est fait.`,
    },
    declined: {
      subject: (edition: string) => `Échange refusé : ${edition}`,
      text: (name: string, edition: string) =>
        `Bonjour,\n${name} garde son tour dans « ${edition} ». Rien n’a changé ; la page vous permet de proposer l’échange à quelqu’un d’autre.`,
    },
    gift: {
      subject: (edition: string) => `Un tour vous est proposé : ${edition}`,
      text: (name: string, edition: string) =>
        `Bonjour,\n${name} ne peut pas assurer son tour dans « ${edition} », et vous demande de le prendre, sans rien en échange. La page vous demande oui ou non ; ouvrir ce lien ne décide de rien.`,
    },
    taken: {
      subject: (edition: string) => `Votre tour est repris : ${edition}`,
      text: (name: string, edition: string) =>
        `Bonjour,\n${name} prend votre tour dans « ${edition} ». C’est fait.`,
    },
    kept: {
      subject: (edition: string) => `Votre tour n’est pas repris : ${edition}`,
      text: (name: string, edition: string) =>
        `Bonjour,\n${name} ne peut pas prendre votre tour dans « ${edition} ». Il vous revient toujours ; la page vous permet de le proposer à quelqu’un d’autre, ou de le rendre.`,
    },
    returned: {
      subject: (edition: string) => `Un tour est rendu : ${edition}`,
      text: (name: string, edition: string) =>
        `Bonjour,\n${name} ne peut pas assurer ce tour dans « ${edition} », et le rend. Il n’est plus à personne ; la page propose quelqu’un d’autre.`,
    },
    gone: 'Vous n’avez plus',
    theirs: 'À faire pour vous',
    yours: 'En échange de',
    now: 'Vous avez maintenant',
    keep: 'Vous gardez',
    acts: { facilitator: 'Faciliter', 'co-facilitator': 'Co-faciliter' },
    session: (n: number) => `Séance ${n}`,
    someone: 'Quelqu’un',
    open: 'Voir qui facilite',
    answer: 'Répondre',
    calendar: 'Jours, heures et lieux ne changent pas.',
    example: { edition: 'L’atelier des PO', name: 'Awa', sessions: ['Pour qui', 'Leur journée'] as const },
  },
  en: {
    parts: {
      subject: (edition: string) => `Your turns to facilitate: ${edition}`,
      text: (edition: string) =>
        `Hello,\nwho facilitates what in “${edition}” has changed. This is yours now; when a date does not suit you, the page lets you offer a trade.`,
      none: (edition: string) =>
        `Hello,\nwho facilitates what in “${edition}” has changed. No session to come is yours for now.`,
    },
    trade: {
      subject: (edition: string) => `A trade is offered to you: ${edition}`,
      text: (name: string, edition: string) =>
        `Hello,\n${name} offers to trade turns with you in “${edition}”. The page asks you yes or no; opening this link decides nothing.`,
    },
    accepted: {
      subject: (edition: string) => `Trade accepted: ${edition}`,
      text: (name: string, edition: string) =>
        `Hello,\n${name} agrees to trade turns with you in “${edition}”. It is done.`,
    },
    declined: {
      subject: (edition: string) => `Trade declined: ${edition}`,
      text: (name: string, edition: string) =>
        `Hello,\n${name} keeps their turn in “${edition}”. Nothing has changed; the page lets you offer the trade to somebody else.`,
    },
    gift: {
      subject: (edition: string) => `A turn is offered to you: ${edition}`,
      text: (name: string, edition: string) =>
        `Hello,\n${name} cannot do their turn in “${edition}”, and asks you to take it, for nothing in return. The page asks you yes or no; opening this link decides nothing.`,
    },
    taken: {
      subject: (edition: string) => `Your turn is taken over: ${edition}`,
      text: (name: string, edition: string) => `Hello,\n${name} takes your turn in “${edition}”. It is done.`,
    },
    kept: {
      subject: (edition: string) => `Your turn is not taken over: ${edition}`,
      text: (name: string, edition: string) =>
        `Hello,\n${name} cannot take your turn in “${edition}”. It is still yours; the page lets you offer it to somebody else, or give it back.`,
    },
    returned: {
      subject: (edition: string) => `A turn is given back: ${edition}`,
      text: (name: string, edition: string) =>
        `Hello,\n${name} cannot do this turn in “${edition}”, and gives it back. It is nobody’s now; the page proposes somebody else.`,
    },
    gone: 'No longer yours',
    theirs: 'You would do',
    yours: 'In place of',
    now: 'You have now',
    keep: 'You keep',
    acts: { facilitator: 'Facilitate', 'co-facilitator': 'Co-facilitate' },
    session: (n: number) => `Session ${n}`,
    someone: 'Somebody',
    open: 'See who facilitates',
    answer: 'Answer',
    calendar: 'Days, hours and places stay as they are.',
    example: { edition: 'The POs’ workshop', name: 'Awa', sessions: ['For whom', 'Their day'] as const },
  },
});
