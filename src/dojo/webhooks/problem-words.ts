import { words } from '#core/words.ts';

/** What can be refused about webhooks, said to people by the API. Names are stable. */
export const webhookProblemWords = words({
  fr: {
    'no-such-webhook': {
      title: 'Cette destination n’existe pas',
      detail: 'Aucune destination d’ici ne porte cet identifiant. GET …/webhooks donne celles qui existent.',
    },
    'too-many-webhooks': {
      title: 'Dix destinations au plus',
      detail: 'Il y a déjà dix destinations. Retirez-en une, puis recommencez. Rien n’a changé.',
    },
    'webhook-off': {
      title: 'Cette destination est coupée',
      detail: 'Rien ne part vers une destination coupée. Rallumez-la d’abord. Rien n’a changé.',
    },
  },
  en: {
    'no-such-webhook': {
      title: 'There is no such destination',
      detail: 'No destination here has this identifier. GET …/webhooks lists those there are.',
    },
    'too-many-webhooks': {
      title: 'Ten destinations at most',
      detail: 'There are ten destinations already. Remove one, then try again. Nothing has changed.',
    },
    'webhook-off': {
      title: 'This destination is off',
      detail: 'Nothing leaves for a destination that is off. Switch it on first. Nothing has changed.',
    },
  },
});

export const WEBHOOK_STATUS = {
  'no-such-webhook': 404,
  'too-many-webhooks': 409,
  'webhook-off': 409,
} as const satisfies Record<keyof typeof webhookProblemWords.fr, number>;
