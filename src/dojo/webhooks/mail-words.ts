import { words } from '#core/words.ts';

/** What the mail about an endpoint that is off says. */
export const webhookMailWords = words({
  fr: {
    subject: (of: string) => `Webhook coupé : ${of}`,
    text: (of: string) =>
      `Bonjour,\nplus rien n’est envoyé à une destination de « ${of} ». Vous recevez ce message parce que vous l’animez ou l’administrez.`,
    url: 'Destination',
    why: 'Pourquoi',
    open: 'Voir le journal',
    quiet:
      'Ce qui n’est pas arrivé, et ce qui se passe d’ici là, reste dans le journal pendant trente jours. Une fois le programme réparé, remettez la destination en marche et renvoyez tout d’un geste.',
    example: 'L’atelier des PO',
  },
  en: {
    subject: (of: string) => `Webhook switched off: ${of}`,
    text: (of: string) =>
      `Hello,\nnothing more is sent to a destination of “${of}”. You receive this message because you host or administer it.`,
    url: 'Destination',
    why: 'Why',
    open: 'See the log',
    quiet:
      'What did not arrive, and what happens until then, stays in the log for thirty days. Once the program is mended, switch the destination on and send all of it again in one go.',
    example: 'The POs’ workshop',
  },
});
