import { words } from '#core/words.ts';
import type { ProviderFault } from './provider-fault.ts';

/** What one reads on the way into an account. */
export const doorWords = words({
  fr: {
    title: 'Entrer dans le dojo',
    lead: 'Pas de mot de passe. Donnez votre adresse, nous vous envoyons de quoi entrer.',
    email: 'Adresse électronique',
    hint: 'Nouveau compte ou ancien, c’est le même chemin.',
    leaveEmpty: 'Laissez ce champ vide',
    send: 'Recevoir de quoi entrer',
    passkey: 'Entrer avec une clé d’accès',
    passkeyFault:
      'Aucune clé d’accès n’a été reconnue. Rien n’a changé : recommencez, ou donnez votre adresse.',
    by: (provider: string) => `Entrer avec ${provider}`,
    leavingTitle: (provider: string) => `Direction ${provider}`,
    leaving: 'Dites-y qui vous êtes, et vous reviendrez ici.',
    leave: 'Y aller',
    providerFault: {
      cancelled: (provider: string) =>
        `Vous avez renoncé, ou ${provider} ne vous laisse pas entrer ici. Rien n’a changé.`,
      unverified: (provider: string) =>
        `${provider} ne garantit pas que cette adresse est la vôtre. Rien n’a été créé : demandez plutôt un message à cette adresse.`,
      away: (provider: string) =>
        `${provider} n’a pas répondu, ou l’aller-retour a trop duré. Rien n’a changé : recommencez, ou demandez un message.`,
    } satisfies Record<ProviderFault, (provider: string) => string>,
    noMail:
      'Ce site ne peut pas encore envoyer de messages : la personne qui l’héberge doit lui donner un serveur d’envoi.',
    whatIsKept:
      'Qui héberge ce site garde votre adresse, pour vous laisser entrer et vous écrire, et ce que vous direz de vous dans votre profil. Vous pouvez tout emporter et tout effacer, à tout moment. Aucun cookie ne vous suit.',
    whatIsKeptMore: 'Ce qui est gardé, et vos droits',
    refused: {
      email: 'Cette adresse ne semble pas complète. Exemple : prenom.nom@exemple.fr',
      tooOften: 'Beaucoup d’essais depuis votre réseau. Patientez quelques minutes, puis recommencez.',
      tooMany: 'Beaucoup de personnes entrent en ce moment. Réessayez dans un quart d’heure.',
    },
    codeTitle: 'Regardez vos messages',
    codeLead:
      'Si tout va bien, un message part à l’instant. Recopiez ici son code à six chiffres, ou ouvrez le lien qu’il contient.',
    code: 'Code à six chiffres',
    codeGo: 'Entrer',
    codeHint: 'Il sert une fois, pendant quinze minutes, et seulement dans ce navigateur.',
    codeRefused: {
      'wrong-code': 'Ce n’est pas ce code. Vérifiez, puis recommencez.',
      over: 'Ce code ne sert plus : trop d’essais, ou trop tard. Demandez-en un autre.',
      tooOften: 'Beaucoup d’essais depuis votre réseau. Patientez quelques minutes, puis recommencez.',
    },
    again: 'Demander un autre message',
    outbox: 'Ce site est local, il n’envoie rien : voir les messages',
    linkTitle: 'Vous y êtes presque',
    linkLead: (email: string) => `Un bouton, et vous entrez en tant que ${email}.`,
    linkGo: 'Entrer',
    linkOverTitle: 'Ce lien ne sert plus',
    linkOver: 'Il a déjà servi, ou il a plus de quinze minutes. Rien n’est perdu : demandez-en un autre.',
    firstTitle: 'Administrer ce PO Dojo',
    firstLead: (name: string) =>
      `Personne n’administre encore ce site. Voulez-vous que ce soit ${name} ? Cette adresse ne sert qu’une fois.`,
    firstGo: 'Administrer ce site',
    firstOverTitle: 'C’est déjà fait',
    firstOver: 'Quelqu’un administre déjà ce site, ou cette adresse n’est pas la bonne.',
    home: 'Aller à l’accueil',
  },
  en: {
    title: 'Enter the dojo',
    lead: 'No password. Give your address, and we send you a way in.',
    email: 'Email address',
    hint: 'New account or old, it is the same way.',
    leaveEmpty: 'Leave this field empty',
    send: 'Send me a way in',
    passkey: 'Enter with a passkey',
    passkeyFault: 'No passkey was recognised. Nothing was changed: try again, or give your address.',
    by: (provider: string) => `Enter with ${provider}`,
    leavingTitle: (provider: string) => `On your way to ${provider}`,
    leaving: 'Once you have said who you are there, you will be back here.',
    leave: 'Go there',
    providerFault: {
      cancelled: (provider: string) =>
        `You changed your mind, or ${provider} does not let you in here. Nothing has changed.`,
      unverified: (provider: string) =>
        `${provider} does not vouch that this address is yours. Nothing was made: ask for a message to this address instead.`,
      away: (provider: string) =>
        `${provider} did not answer, or you were away too long. Nothing has changed: try again, or ask for a message.`,
    } satisfies Record<ProviderFault, (provider: string) => string>,
    noMail: 'This site cannot send messages yet: whoever hosts it must give it a mail server.',
    whatIsKept:
      'Whoever hosts this site keeps your address, to let you in and to write to you, and what you will say of yourself in your profile. You can take it all away and erase it all, at any time. No cookie follows you.',
    whatIsKeptMore: 'What is kept, and your rights',
    refused: {
      email: 'This address does not look complete. Example: first.last@example.org',
      tooOften: 'Many tries came from your network. Wait a few minutes, then try again.',
      tooMany: 'Many people are coming in right now. Try again in a quarter of an hour.',
    },
    codeTitle: 'Look at your messages',
    codeLead:
      'If all is well, a message is leaving right now. Type its six-digit code here, or open the link in it.',
    code: 'Six-digit code',
    codeGo: 'Enter',
    codeHint: 'It works once, for fifteen minutes, and in this browser only.',
    codeRefused: {
      'wrong-code': 'This is not the code. Check it, then try again.',
      over: 'This code is over: too many tries, or too late. Ask for another one.',
      tooOften: 'Many tries came from your network. Wait a few minutes, then try again.',
    },
    again: 'Ask for another message',
    outbox: 'This site is local and sends nothing: see the messages',
    linkTitle: 'Nearly there',
    linkLead: (email: string) => `One button, and you are in as ${email}.`,
    linkGo: 'Enter',
    linkOverTitle: 'This link is over',
    linkOver:
      'It was used already, or it is more than fifteen minutes old. Nothing is lost: ask for another one.',
    firstTitle: 'Administer this PO Dojo',
    firstLead: (name: string) =>
      `Nobody administers this site yet. Shall it be ${name}? This address works only once.`,
    firstGo: 'Administer this site',
    firstOverTitle: 'This is done already',
    firstOver: 'Somebody administers this site already, or this address is not the right one.',
    home: 'Go to the start',
  },
});
