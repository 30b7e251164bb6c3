import { words } from '#core/words.ts';

/** What the mail says that asks somebody to read applications. */
export const reviewerMailWords = words({
  fr: {
    subject: (edition: string) => `Voulez-vous lire des candidatures ? ${edition}`,
    text: (edition: string) =>
      `Bonjour,\nles personnes qui animent « ${edition} » vous proposent de lire les candidatures avec elles : vous donnez votre avis, elles décident. Entrez avec cette adresse ; rien n’est obligatoire, et une lecture à moitié sert déjà.`,
    open: 'Lire les candidatures',
    quiet:
      'Ce que vous lisez là est confié à vous : n’en gardez pas de copie. Si vous connaissez quelqu’un de près, dites-le sur la page plutôt que de juger.',
    example: 'L’atelier des PO',
  },
  en: {
    subject: (edition: string) => `Would you read applications? ${edition}`,
    text: (edition: string) =>
      `Hello,\nthe hosts of “${edition}” ask whether you would read the applications with them: you say what you think, they decide. Enter with this address; nothing is compulsory, and half of them read is a help already.`,
    open: 'Read the applications',
    quiet:
      'What you read there is entrusted to you: keep no copy. If you know somebody well, say so on the page rather than judge.',
    example: 'The POs’ workshop',
  },
});
