import { count, words } from '#core/words.ts';

/** Where what one writes has got to. */
export const connectionWords = words({
  fr: {
    saved: 'Enregistré',
    savedHint: 'Tout ce que vous avez écrit est enregistré.',
    saving: 'Enregistrement…',
    connecting: 'Connexion…',
    offline: 'Hors ligne',
    offlineHint: 'Ce que vous écrivez est gardé sur cet appareil et partira dès que la connexion revient.',
    notSaved: 'Non enregistré',
    refused: 'Accès fermé',
    unsaved: (n: number) => count('fr', n, 'modification attend', 'modifications attendent'),
  },
  en: {
    saved: 'Saved',
    savedHint: 'Everything you wrote is saved.',
    saving: 'Saving…',
    connecting: 'Connecting…',
    offline: 'Offline',
    offlineHint: 'What you write is kept on this device and will be sent when the connection returns.',
    notSaved: 'Not saved',
    refused: 'Access closed',
    unsaved: (n: number) => count('en', n, 'change is waiting', 'changes are waiting'),
  },
});
