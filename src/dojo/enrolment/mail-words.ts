import { words } from '#core/words.ts';

/** What the mails about an enrolment say, by where it led. */
export const enrolmentMailWords = words({
  fr: {
    applied: {
      subject: (edition: string) => `Candidature reçue : ${edition}`,
      text: (edition: string) =>
        `Bonjour,\nvotre candidature à « ${edition} » est bien arrivée. Les animateur·rices lisent tout, et répondent à tout le monde le même jour.`,
    },
    waitlisted: {
      subject: (edition: string) => `Sur liste d’attente : ${edition}`,
      text: (edition: string) =>
        `Bonjour,\ntoutes les places de « ${edition} » sont prises ou promises ; vous êtes sur la liste d’attente. Dès qu’une place se libère et que votre tour vient, nous vous écrivons.`,
    },
    reserved: {
      subject: (edition: string) => `Sur liste d’attente : ${edition}`,
      text: (edition: string) =>
        `Bonjour,\nnous n’avons pas assez de places dans « ${edition} » pour toutes les candidatures qui nous ont plu ; la vôtre reste sur la liste d’attente. Si une place se libère, les animateur·rices peuvent vous la proposer, et nous vous écrivons.`,
    },
    offered: {
      subject: (edition: string) => `Une place vous est proposée : ${edition}`,
      text: (edition: string) =>
        `Bonjour,\nune place de « ${edition} » est pour vous, si vous la voulez. La page vous demande oui ou non ; ouvrir ce lien ne décide de rien.`,
    },
    seated: {
      subject: (edition: string) => `Vous avez une place : ${edition}`,
      text: (edition: string) => `Bonjour,\nvotre place dans « ${edition} » est prise. À bientôt !`,
    },
    declined: {
      subject: (edition: string) => `Votre candidature : ${edition}`,
      text: (edition: string) =>
        `Bonjour,\nnous ne pouvons pas vous donner de place dans « ${edition} » cette fois. Merci d’être venu·e vers nous ; la prochaine édition en tiendra compte.`,
    },
    withdrawn: {
      subject: (edition: string) => `Inscription retirée : ${edition}`,
      text: (edition: string) =>
        `Bonjour,\nvous n’êtes plus inscrit·e à « ${edition} ». Si c’était une erreur, inscrivez-vous de nouveau sur la page.`,
    },
    expired: {
      subject: (edition: string) => `La proposition est passée : ${edition}`,
      text: (edition: string) =>
        `Bonjour,\nla place de « ${edition} » qui vous était gardée est passée à la personne suivante. S’il en reste une, la page vous la donne encore ; sinon vous reprenez la file.`,
    },
    rank: 'Votre rang',
    until: 'Gardée jusqu’au',
    begins: 'Première séance',
    where: 'Où',
    why: (said: string) => `Un mot des animateur·rices : ${said}`,
    open: { offered: 'Répondre', other: 'Voir où j’en suis' },
    log: 'Tout ce qui s’est passé est écrit sur la page de l’édition, pour vous.',
    example: { edition: 'L’atelier des PO', place: 'Bordeaux' },
  },
  en: {
    applied: {
      subject: (edition: string) => `Application received: ${edition}`,
      text: (edition: string) =>
        `Hello,\nyour application to “${edition}” has arrived. The hosts read everything, and answer everybody on the same day.`,
    },
    waitlisted: {
      subject: (edition: string) => `On the waiting list: ${edition}`,
      text: (edition: string) =>
        `Hello,\nall seats of “${edition}” are taken or promised; you are on the waiting list. As soon as a seat is free and your turn comes, we write to you.`,
    },
    reserved: {
      subject: (edition: string) => `On the waiting list: ${edition}`,
      text: (edition: string) =>
        `Hello,\nwe have fewer seats in “${edition}” than applications we liked; yours stays on the waiting list. If a seat becomes free, the hosts may offer it to you, and we write to you.`,
    },
    offered: {
      subject: (edition: string) => `A seat is offered to you: ${edition}`,
      text: (edition: string) =>
        `Hello,\na seat of “${edition}” is yours if you want it. The page asks you yes or no; opening this link decides nothing.`,
    },
    seated: {
      subject: (edition: string) => `You have a seat: ${edition}`,
      text: (edition: string) => `Hello,\nyour seat in “${edition}” is taken. See you soon!`,
    },
    declined: {
      subject: (edition: string) => `Your application: ${edition}`,
      text: (edition: string) =>
        `Hello,\nwe cannot give you a seat in “${edition}” this time. Thank you for coming to us; the next edition will take it into account.`,
    },
    withdrawn: {
      subject: (edition: string) => `Enrolment withdrawn: ${edition}`,
      text: (edition: string) =>
        `Hello,\nyou are no longer enrolled in “${edition}”. If that was a mistake, enrol again on the page.`,
    },
    expired: {
      subject: (edition: string) => `The offer has passed: ${edition}`,
      text: (edition: string) =>
        `Hello,\nthe seat of “${edition}” that was held for you has passed to the next person. If one is left, the page still gives it to you; otherwise you rejoin the queue.`,
    },
    rank: 'Your rank',
    until: 'Held until',
    begins: 'First session',
    where: 'Where',
    why: (said: string) => `A word from the hosts: ${said}`,
    open: { offered: 'Answer', other: 'See where I stand' },
    log: 'All that happened is written on the edition’s page, for you.',
    example: { edition: 'The POs’ workshop', place: 'Bordeaux' },
  },
});
