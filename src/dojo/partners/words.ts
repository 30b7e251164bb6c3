import { words } from '#core/words.ts';

export const partnerWords = words({
  fr: {
    thanks: 'Merci à',
    logos: 'Les logos des partenaires',
    logosHint:
      'Montrés sur la page publique, sur fond blanc, avec un lien vers leur site. PNG, JPEG ou WebP, 8 Mo au plus. Un partenaire renommé perd son logo : envoyez-le de nouveau.',
    choose: (name: string) => `Le logo de ${name}`,
    other: (name: string) => `Un autre logo pour ${name}`,
    keep: 'Enregistrer le logo',
    remove: 'Retirer le logo',
    noFile: 'Choisissez d’abord une image. Rien n’a changé.',
    unknown: 'Ce partenaire n’est plus remercié sur cette page. Rien n’a changé.',
  },
  en: {
    thanks: 'Thanks to',
    logos: 'The partners’ logos',
    logosHint:
      'Shown on the public page, on white, with a link to their site. PNG, JPEG or WebP, 8 MB at most. A partner with another name loses its logo: send it again.',
    choose: (name: string) => `The logo of ${name}`,
    other: (name: string) => `Another logo for ${name}`,
    keep: 'Save the logo',
    remove: 'Remove the logo',
    noFile: 'Choose a picture first. Nothing has changed.',
    unknown: 'This partner is no longer thanked on this page. Nothing has changed.',
  },
});
