import { words } from '#core/words.ts';
import type { Refusal } from '#ui/live/status.ts';

type Why = Record<Refusal, string>;

const closedFr =
  'Ce lien ne donne plus accès à ce produit. Demandez un nouveau lien à la personne qui vous l’a envoyé ; ce que vous avez écrit reste sur cet appareil.';
const closedEn =
  'This link no longer opens this product. Ask whoever sent it for a new one; what you wrote stays on this device.';

const whyFr: Why = {
  'unknown-token': closedFr,
  forbidden:
    'Ce produit n’est plus ouvert pour vous ici : vous n’êtes plus connecté·e à votre compte, ou il n’y donne plus accès. Ce que vous avez écrit reste sur cet appareil et partira quand vous serez de retour.',
  revoked: closedFr,
  'no-such-product': 'Ce produit n’existe plus. Ce que vous en voyez encore n’est que sur cet appareil.',
  'view-only':
    'Vous pouvez encore lire ce produit, mais plus y écrire : ce que vous y aviez écrit de votre côté n’est que sur cet appareil.',
  'other-epoch':
    'Ce produit a été renouvelé plusieurs fois depuis votre dernière connexion : ce que vous avez écrit hors ligne ne peut plus y entrer et n’est que sur cet appareil.',
  full: 'Ce produit est plein : ce que vous venez d’ajouter n’est encore que sur cet appareil. Supprimez ce qui ne sert plus, et cela partira de soi-même.',
  'not-a-model':
    'Ce que vous venez d’ajouter dépasse ce qu’un produit peut contenir (un texte trop long, ou trop de cartes) et n’est que sur cet appareil. Annulez-le ou raccourcissez-le : la suite sera enregistrée.',
  'client-taken':
    'Une autre page a écrit sous le nom de celle-ci : ce que vous venez d’écrire n’est que sur cet appareil. Téléchargez votre copie, puis revenez à la version de tous.',
  'too-large':
    'Votre dernière modification est trop grande pour partir en une fois, et n’est que sur cet appareil. Annulez-la, et procédez par plus petites parties.',
  malformed:
    'Le serveur ne comprend pas ce que cette page lui envoie : ce que vous venez d’écrire n’est que sur cet appareil. Rechargez la page.',
};
const whyEn: Why = {
  'unknown-token': closedEn,
  forbidden:
    'This product is no longer open to you here: you are no longer signed in to your account, or it no longer opens it. What you wrote stays on this device, and will be sent when you are back.',
  revoked: closedEn,
  'no-such-product': 'This product is no more. What you still see of it is on this device alone.',
  'view-only':
    'You can still read this product, but no longer write in it: what you had written on your side is on this device alone.',
  'other-epoch':
    'This product has been renewed several times since you were last connected: what you wrote offline can no longer enter it, and is on this device alone.',
  full: 'This product is full: what you have just added is on this device alone for now. Delete what is no longer of use, and it will be sent by itself.',
  'not-a-model':
    'What you have just added is more than a product can hold (a text too long, or too many cards), and is on this device alone. Undo it or make it shorter: all that follows will be saved.',
  'client-taken':
    'Another page has written in the name of this one: what you have just written is on this device alone. Download your copy, then go back to everybody’s version.',
  'too-large':
    'Your last change is too large to be sent at once, and is on this device alone. Undo it, and do it in smaller parts.',
  malformed:
    'The server does not understand what this page sends: what you have just written is on this device alone. Load the page again.',
};

/** Why something is not taken, and what one can do about it. */
export const refusalWords = words({
  fr: {
    nearlyFull:
      'Ce produit est presque plein : supprimez ce qui ne sert plus, ou continuez dans un nouveau produit.',
    why: whyFr,
    signIn: 'Entrer de nouveau',
    ownCopy: 'Télécharger ma copie',
    ownCopyHint:
      'Tout le produit tel que vous le voyez ici, dans un fichier que la page d’accueil sait reprendre',
    startOver: 'Revenir à la version de tous',
    startOverHint: 'Efface de cet appareil ce qui n’est que là ; votre copie le garde',
  },
  en: {
    nearlyFull: 'This product is nearly full: delete what is no longer of use, or go on in a new product.',
    why: whyEn,
    signIn: 'Sign in again',
    ownCopy: 'Download my copy',
    ownCopyHint: 'The whole product as you see it here, in a file that the first page can take up again',
    startOver: 'Go back to everybody’s version',
    startOverHint: 'Removes from this device what is here alone; your copy keeps it',
  },
});
