import { words } from '#core/words.ts';

/** What every public page says, and what a person reads when a page cannot be shown. */
export const publicWords = words({
  fr: {
    other: 'English',
    signIn: 'Entrer',
    me: 'Mon compte',
    meNamed: (name: string) => `Mon compte : ${name}`,
    otherLocale: 'en',
    foot: 'Logiciel libre (MIT), hébergé par qui anime. Aucune requête vers un tiers.',
    privacy: 'Vie privée',
    notFound: 'Cette page n’existe pas',
    notFoundText: 'L’adresse est peut-être incomplète. Rien n’est perdu.',
    closed: 'Ce produit n’est pas ouvert pour vous',
    closedText:
      'Il faut un lien de partage, ou un compte qui l’ouvre : demandez un lien à la personne qui vous en a parlé, ou entrez. Si vous aviez un lien, il a peut-être été remplacé.',
    home: 'Aller à l’accueil',
  },
  en: {
    other: 'Français',
    signIn: 'Sign in',
    me: 'My account',
    meNamed: (name: string) => `My account: ${name}`,
    otherLocale: 'fr',
    foot: 'Free software (MIT), hosted by whoever facilitates. No request to any third party.',
    privacy: 'Privacy',
    notFound: 'This page does not exist',
    notFoundText: 'The address may be incomplete. Nothing is lost.',
    closed: 'This product is not open to you',
    closedText:
      'It takes a share link, or an account that opens it: ask whoever told you about it for a link, or sign in. If you had a link, it may have been replaced.',
    home: 'Go to the start',
  },
});
