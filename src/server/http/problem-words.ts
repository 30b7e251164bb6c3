import { words } from '#core/words.ts';

/** What HTTP itself can refuse, said to people. Names are stable: other programs rely on them. */
export const httpProblemWords = words({
  fr: {
    'unknown-address': {
      title: 'Adresse inconnue',
      detail: 'Il n’y a rien à cette adresse. La liste des adresses se trouve dans /api/v1/openapi.json.',
    },
    'wrong-method': {
      title: 'Méthode impossible ici',
      detail:
        'Cette adresse existe, mais ne répond pas à cette méthode ; l’en-tête Allow donne celles qui conviennent.',
    },
    'unsupported-media-type': {
      title: 'Type de contenu inattendu',
      detail:
        'Le contenu envoyé n’est pas d’un type accepté ici. Indiquez dans Content-Type l’un des types documentés. Rien n’a été modifié.',
    },
    'too-large': {
      title: 'Contenu trop volumineux',
      detail:
        'Le contenu envoyé dépasse la taille acceptée. Partagez-le en plusieurs envois. Rien n’a été modifié.',
    },
    'broken-text': {
      title: 'Texte illisible',
      detail:
        'Le contenu n’est pas du texte UTF-8 valide. Enregistrez le fichier en UTF-8 et recommencez. Rien n’a été modifié.',
    },
    'not-text': {
      title: 'Ce n’est pas du texte',
      detail:
        'Le contenu ressemble à un fichier binaire (image, archive, classeur). Exportez-le en texte ou en CSV. Rien n’a été modifié.',
    },
    'not-json': {
      title: 'JSON invalide',
      detail:
        'Le contenu n’est pas du JSON valide ; « faults » indique où la lecture s’arrête. Rien n’a été modifié.',
    },
    'wrong-shape': {
      title: 'Contenu inattendu',
      detail:
        'Des valeurs manquent ou ne conviennent pas ; « faults » indique lesquelles et pourquoi. Rien n’a été modifié.',
    },
    'changed-meanwhile': {
      title: 'Cela a changé entre-temps',
      detail:
        'Ce n’est plus l’état que nomme If-Match : quelqu’un l’a changé depuis votre lecture. Relisez, puis recommencez. Rien n’a été modifié.',
    },
    'foreign-origin': {
      title: 'Demande venue d’un autre site',
      detail: 'Une page d’un autre site ne peut rien modifier en votre nom. Recommencez depuis PO Dojo.',
    },
    'too-often': {
      title: 'Trop de demandes',
      detail:
        'Trop de demandes sont venues de votre adresse en peu de temps. Réessayez plus tard ; l’en-tête Retry-After dit dans combien de secondes. Rien n’a été modifié.',
    },
    'store-away': {
      title: 'Enregistrement impossible pour le moment',
      detail:
        'Rien ne peut être enregistré pour le moment. Ce qui l’était déjà est intact ; réessayez dans un instant.',
    },
    failed: {
      title: 'Une erreur est survenue chez nous',
      detail:
        'La demande n’a pas abouti à cause d’une erreur de PO Dojo. Ce qui était enregistré est intact.',
    },
  },
  en: {
    'unknown-address': {
      title: 'Unknown address',
      detail: 'There is nothing at this address. /api/v1/openapi.json lists all there are.',
    },
    'wrong-method': {
      title: 'This method does not apply here',
      detail: 'The address exists but does not answer this method; the Allow header says which do.',
    },
    'unsupported-media-type': {
      title: 'Unexpected content type',
      detail:
        'What was sent is not of a type accepted here. Say one of the documented types in Content-Type. Nothing was changed.',
    },
    'too-large': {
      title: 'Too large',
      detail: 'What was sent is larger than accepted. Send it in several parts. Nothing was changed.',
    },
    'broken-text': {
      title: 'Unreadable text',
      detail:
        'The content is not valid UTF-8 text. Save the file as UTF-8 and try again. Nothing was changed.',
    },
    'not-text': {
      title: 'This is not text',
      detail:
        'The content looks like a binary file (picture, archive, workbook). Export it as text or CSV. Nothing was changed.',
    },
    'not-json': {
      title: 'Invalid JSON',
      detail: 'The content is not valid JSON; “faults” says where reading stopped. Nothing was changed.',
    },
    'wrong-shape': {
      title: 'Unexpected content',
      detail: 'Some values are missing or do not fit; “faults” says which and why. Nothing was changed.',
    },
    'changed-meanwhile': {
      title: 'It has changed meanwhile',
      detail:
        'It is no longer in the state that If-Match names: somebody changed it since you read it. Read it again, then try again. Nothing was changed.',
    },
    'foreign-origin': {
      title: 'Asked by another site',
      detail: 'A page of another site cannot change anything in your name. Try again from PO Dojo.',
    },
    'too-often': {
      title: 'Too many requests',
      detail:
        'Too many requests came from your address in a short time. Try again later; the Retry-After header says in how many seconds. Nothing was changed.',
    },
    'store-away': {
      title: 'Nothing can be stored at the moment',
      detail: 'Nothing can be stored at the moment. What was stored is safe; try again in a moment.',
    },
    failed: {
      title: 'Something went wrong on our side',
      detail: 'The request failed because of an error in PO Dojo. What was stored is safe.',
    },
  },
});

export const HTTP_STATUS = {
  'unknown-address': 404,
  'wrong-method': 405,
  'unsupported-media-type': 415,
  'too-large': 413,
  'broken-text': 400,
  'not-text': 400,
  'not-json': 400,
  'wrong-shape': 422,
  'changed-meanwhile': 412,
  'foreign-origin': 403,
  'too-often': 429,
  'store-away': 503,
  failed: 500,
} as const satisfies Record<keyof typeof httpProblemWords.fr, number>;
