import { words } from '#core/words.ts';

/** What can be refused about products, said to people, in the API as on the page. Names are stable. */
export const productProblemWords = words({
  fr: {
    'no-such-product': {
      title: 'Ce produit n’existe pas',
      detail:
        'Aucun produit ne porte cette adresse. Vérifiez le lien, ou demandez-le de nouveau à la personne qui vous l’a envoyé.',
    },
    'no-token': {
      title: 'Ce produit ne vous est pas ouvert',
      detail: 'Il s’ouvre avec un lien de partage. Demandez-en un à une personne qui y travaille.',
    },
    'unknown-token': {
      title: 'Lien inconnu',
      detail: 'Ce lien n’ouvre pas ce produit. Vérifiez qu’il est complet, ou demandez-en un nouveau.',
    },
    'revoked-link': {
      title: 'Lien retiré',
      detail:
        'Ce lien ne donne plus accès au produit. Demandez un nouveau lien à la personne qui vous l’a envoyé.',
    },
    'view-only': {
      title: 'Lecture seule',
      detail: 'Ce lien permet de voir le produit, pas de le modifier. Demandez un lien pour modifier.',
    },
    'no-such-link': {
      title: 'Ce lien n’existe pas',
      detail: 'Le produit n’a pas de lien ouvert portant cet identifiant ; il a peut-être déjà été retiré.',
    },
    'no-such-version': {
      title: 'Cette version n’existe pas',
      detail: 'Le produit n’a pas de version portant cet identifiant.',
    },
    'unknown-format': {
      title: 'Format inconnu',
      detail: 'Ce format d’export n’existe pas. Choisissez json, markdown, gherkin ou csv.',
    },
    'not-a-model-file': {
      title: 'Ce n’est pas un fichier de modèle',
      detail:
        'Un fichier de modèle commence par « format » : « po-dojo/1 ». Pour une liste de stories, utilisez l’import de stories. Rien n’a été créé.',
    },
    'model-file-fault': {
      title: 'Fichier de modèle incorrect',
      detail:
        'Le fichier contient des valeurs qui ne conviennent pas ; « faults » indique lesquelles et pourquoi. Rien n’a été créé.',
    },
    'model-file-size': {
      title: 'Fichier de modèle trop grand',
      detail:
        'Le fichier contient plus d’éléments, ou de texte, qu’un produit ne peut en porter. Rien n’a été créé.',
    },
    'not-csv': {
      title: 'CSV illisible',
      detail: 'Le contenu n’est pas un CSV lisible ; « faults » indique la ligne. Rien n’a été importé.',
    },
    'unknown-columns': {
      title: 'Colonnes inconnues',
      detail:
        'Aucun en-tête du tableau ne nous dit ce que contiennent les colonnes. Nommez-les (rôle, besoin, bénéfice…), ou précisez-le. Rien n’a été importé.',
    },
    'too-many-stories': {
      title: 'Trop de stories à la fois',
      detail: 'Un import prend 10 000 stories au plus. Partagez la liste. Rien n’a été importé.',
    },
    'product-full': {
      title: 'Produit plein',
      detail:
        'Le produit ne peut pas porter autant d’éléments, ou de texte. Supprimez ce qui ne sert plus, ou importez-les dans un nouveau produit. Rien n’a été importé.',
    },
    'too-many-links': {
      title: 'Trop de liens',
      detail: 'Le produit a déjà autant de liens ouverts que possible. Retirez-en un d’abord.',
    },
    'too-many-versions': {
      title: 'Trop de versions',
      detail: 'Le produit garde déjà autant de versions que possible.',
    },
    'not-signed-in': {
      title: 'Il faut être connecté·e',
      detail:
        'Cette adresse parle de votre compte : connectez-vous, ou joignez un jeton d’accès (Authorization : Bearer podojo_…).',
    },
    'scope-missing': {
      title: 'Ce jeton n’a pas ce droit',
      detail: 'Créez, dans votre profil, un jeton d’accès avec le droit qui manque. Rien n’a changé.',
    },
    'no-visitor': {
      title: 'Nous ne vous connaissons pas encore',
      detail: 'Ouvrez un produit par son lien, ou créez-en un : vous pourrez alors donner votre nom.',
    },
    'no-such-play': {
      title: 'Cette partie n’existe pas',
      detail: 'Le produit n’a pas de partie portant cet identifiant ; elle a peut-être été supprimée depuis.',
    },
    'role-settled': {
      title: 'Vous êtes déjà de la partie',
      detail:
        'Des observations ont été notées : qui joue ne peut plus passer du côté de celles et ceux qui observent avant leur publication.',
    },
    'too-many-players': {
      title: 'Trop de monde',
      detail: 'Cent personnes ont déjà un rôle dans cette partie. Commencez-en une autre.',
    },
    'not-observing': {
      title: 'Réservé à l’observation',
      detail:
        'Seules les personnes qui observent ou animent cette partie y prennent des notes. Votre note n’est pas gardée.',
    },
    'notes-published': {
      title: 'Notes déjà publiées',
      detail: 'Les observations de cette partie ont été montrées à tout le monde : on n’en ajoute plus.',
    },
    'too-many-observations': {
      title: 'Carnet plein',
      detail: 'Une partie garde 500 observations au plus. Votre note n’est pas gardée.',
    },
    'no-such-observation': {
      title: 'Cette note ne peut pas être retirée',
      detail: 'Elle n’existe plus, n’est pas de vous, ou a déjà été montrée à tout le monde.',
    },
    'not-facilitator': {
      title: 'Réservé à l’animation',
      detail: 'C’est à la personne qui anime la partie de montrer les observations.',
    },
    'no-sale': {
      title: 'La vente n’est pas ouverte',
      detail: 'Personne n’a encore ouvert la vente de cette partie. Rien n’a bougé.',
    },
    'sale-open': {
      title: 'La vente est déjà ouverte',
      detail: 'Une partie n’a qu’une vente, et celle-ci est ouverte. Rechargez la page pour la voir.',
    },
    'no-players': {
      title: 'Personne ne joue encore',
      detail: 'Les bourses vont à celles et ceux qui jouent : que chacun·e choisisse d’abord son rôle.',
    },
    'nothing-for-sale': {
      title: 'Rien à vendre',
      detail: 'Il faut de une à cent cartes avec un prix. Préparez-les, puis commencez une partie.',
    },
    'wrong-prices': {
      title: 'Un prix ne va pas',
      detail: 'Chaque prix est un nombre entier de pièces, de 1 à 100 000.',
    },
    'sale-closed': {
      title: 'La vente est close',
      detail: 'Plus rien ne bouge. Vos pièces sont restées où elles étaient.',
    },
    'not-playing': {
      title: 'Vous ne jouez pas cette partie',
      detail: 'Seules les personnes qui jouent misent et donnent des pièces. Rien n’a bougé.',
    },
    'no-such-item': {
      title: 'Cette carte n’est pas en vente',
      detail: 'Elle ne faisait pas partie du jeu quand la partie a commencé. Rien n’a bougé.',
    },
    'already-bought': {
      title: 'Déjà achetée',
      detail: 'Son prix est atteint. Qui anime peut annuler l’achat.',
    },
    'not-bought': {
      title: 'Pas encore achetée',
      detail: 'Il n’y a pas d’achat à annuler.',
    },
    'not-enough-coins': {
      title: 'Pas assez de pièces',
      detail: 'Il n’y en a pas autant ; elles ont peut-être servi ailleurs entre-temps. Rien n’a bougé.',
    },
    'price-met': {
      title: 'C’est plus que le prix',
      detail: 'D’autres ont peut-être misé entre-temps : il manque moins que cela. Rien n’a bougé.',
    },
    'no-such-purse': {
      title: 'Personne à cette place',
      detail: 'Choisissez quelqu’un d’autre qui joue. Rien n’a bougé.',
    },
    'too-much-said': {
      title: 'La discussion est pleine',
      detail: 'Deux mille messages ont été écrits : continuez de vive voix.',
    },
    'play-open': {
      title: 'La partie est encore ouverte',
      detail: 'Fermez d’abord la partie : les observations se montrent une fois que plus personne ne joue.',
    },
  },
  en: {
    'no-such-product': {
      title: 'There is no such product',
      detail: 'No product has this address. Check the link, or ask the person who sent it for it again.',
    },
    'no-token': {
      title: 'This product is not open to you',
      detail: 'It opens with a sharing link. Ask somebody who works on it for one.',
    },
    'unknown-token': {
      title: 'Unknown link',
      detail: 'This link does not open this product. Check that it is complete, or ask for a new one.',
    },
    'revoked-link': {
      title: 'Link withdrawn',
      detail: 'This link no longer opens the product. Ask the person who sent it for a new one.',
    },
    'view-only': {
      title: 'View only',
      detail: 'This link lets you see the product, not change it. Ask for a link to edit.',
    },
    'no-such-link': {
      title: 'There is no such link',
      detail: 'The product has no open link with this id; it may have been withdrawn already.',
    },
    'no-such-version': {
      title: 'There is no such version',
      detail: 'The product has no version with this id.',
    },
    'unknown-format': {
      title: 'Unknown format',
      detail: 'There is no such export format. Choose json, markdown, gherkin or csv.',
    },
    'not-a-model-file': {
      title: 'This is not a model file',
      detail:
        'A model file begins with "format": "po-dojo/1". For a list of stories, use the import of stories. Nothing was created.',
    },
    'model-file-fault': {
      title: 'Faulty model file',
      detail: 'The file holds values that do not fit; “faults” says which and why. Nothing was created.',
    },
    'model-file-size': {
      title: 'Model file too large',
      detail: 'The file holds more than a product can carry. Nothing was created.',
    },
    'not-csv': {
      title: 'Unreadable CSV',
      detail: 'The content is not CSV that can be read; “faults” says on which line. Nothing was imported.',
    },
    'unknown-columns': {
      title: 'Unknown columns',
      detail:
        'No heading of the table tells us what its columns hold. Name them (role, want, benefit…), or say so. Nothing was imported.',
    },
    'too-many-stories': {
      title: 'Too many stories at once',
      detail: 'One import takes 10,000 stories at most. Split the list. Nothing was imported.',
    },
    'product-full': {
      title: 'The product is full',
      detail:
        'The product cannot carry that much. Delete what is no longer of use, or import it into a new product. Nothing was imported.',
    },
    'too-many-links': {
      title: 'Too many links',
      detail: 'The product has as many open links as it may have. Withdraw one first.',
    },
    'too-many-versions': {
      title: 'Too many versions',
      detail: 'The product keeps as many versions as it may already.',
    },
    'not-signed-in': {
      title: 'You must be signed in',
      detail:
        'This address is about your account: sign in, or send an access token (Authorization: Bearer podojo_…).',
    },
    'scope-missing': {
      title: 'This token may not do that',
      detail: 'Make an access token with the missing scope in your profile. Nothing was changed.',
    },
    'no-visitor': {
      title: 'We do not know you yet',
      detail: 'Open a product by its link, or create one: you can then say your name.',
    },
    'no-such-play': {
      title: 'There is no such play',
      detail: 'The product has no play with this id; it may have been deleted since.',
    },
    'role-settled': {
      title: 'You are playing already',
      detail:
        'Something has been noted: who plays cannot join those who observe until the notes are shown to all.',
    },
    'too-many-players': {
      title: 'Too many people',
      detail: 'A hundred people have a role in this play already. Start another one.',
    },
    'not-observing': {
      title: 'For observers',
      detail: 'Only those who observe or facilitate this play take notes of it. Your note was not kept.',
    },
    'notes-published': {
      title: 'Notes are published',
      detail: 'The observations of this play have been shown to everybody: no more are added.',
    },
    'too-many-observations': {
      title: 'The notebook is full',
      detail: 'A play keeps 500 observations at most. Your note was not kept.',
    },
    'no-such-observation': {
      title: 'This note cannot be taken back',
      detail: 'It is gone, is not yours, or has been shown to everybody already.',
    },
    'not-facilitator': {
      title: 'For the facilitator',
      detail: 'It is up to who facilitates the play to show the observations.',
    },
    'no-sale': {
      title: 'The sale is not open',
      detail: 'Nobody has opened the sale of this play yet. Nothing has moved.',
    },
    'sale-open': {
      title: 'The sale is open already',
      detail: 'A play has one sale, and this one is open. Reload the page to see it.',
    },
    'no-players': {
      title: 'Nobody is playing yet',
      detail: 'Purses go to those who play: let everybody choose their role first.',
    },
    'nothing-for-sale': {
      title: 'Nothing to sell',
      detail: 'It takes one to a hundred cards with a price. Prepare them, then start a play.',
    },
    'wrong-prices': {
      title: 'A price does not fit',
      detail: 'Each price is a whole number of coins, from 1 to 100,000.',
    },
    'sale-closed': {
      title: 'The sale is closed',
      detail: 'Nothing moves any more. Your coins are where they were.',
    },
    'not-playing': {
      title: 'You are not playing',
      detail: 'Only those who play bid and give coins. Nothing has moved.',
    },
    'no-such-item': {
      title: 'This card is not for sale',
      detail: 'It was no part of the game when the play began. Nothing has moved.',
    },
    'already-bought': {
      title: 'Bought already',
      detail: 'Its price is met. Who facilitates can undo the purchase.',
    },
    'not-bought': {
      title: 'Not bought yet',
      detail: 'There is no purchase to undo.',
    },
    'not-enough-coins': {
      title: 'Not enough coins',
      detail: 'There are not that many; they may have been spent elsewhere meanwhile. Nothing has moved.',
    },
    'price-met': {
      title: 'More than the price',
      detail: 'Others may have bid meanwhile: it lacks less than that. Nothing has moved.',
    },
    'no-such-purse': {
      title: 'Nobody has this seat',
      detail: 'Choose somebody else who plays. Nothing has moved.',
    },
    'too-much-said': {
      title: 'The discussion is full',
      detail: 'Two thousand messages were written: go on by word of mouth.',
    },
    'play-open': {
      title: 'The play is still open',
      detail: 'Close the play first: observations are shown once nobody plays any more.',
    },
  },
});

export const PRODUCT_STATUS = {
  'no-such-product': 404,
  'no-token': 401,
  'unknown-token': 401,
  'revoked-link': 401,
  'view-only': 403,
  'no-such-link': 404,
  'no-such-version': 404,
  'unknown-format': 404,
  'not-a-model-file': 422,
  'model-file-fault': 422,
  'model-file-size': 422,
  'not-csv': 400,
  'unknown-columns': 422,
  'too-many-stories': 422,
  'product-full': 409,
  'too-many-links': 409,
  'too-many-versions': 409,
  'no-visitor': 401,
  'not-signed-in': 401,
  'scope-missing': 403,
  'no-such-play': 404,
  'role-settled': 409,
  'too-many-players': 409,
  'not-observing': 403,
  'notes-published': 409,
  'too-many-observations': 409,
  'no-such-observation': 404,
  'not-facilitator': 403,
  'play-open': 409,
  'no-sale': 404,
  'sale-open': 409,
  'no-players': 409,
  'nothing-for-sale': 409,
  'wrong-prices': 409,
  'sale-closed': 409,
  'not-playing': 403,
  'no-such-item': 404,
  'already-bought': 409,
  'not-bought': 409,
  'not-enough-coins': 409,
  'price-met': 409,
  'no-such-purse': 404,
  'too-much-said': 409,
} as const satisfies Record<keyof typeof productProblemWords.fr, number>;
