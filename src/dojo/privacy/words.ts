import { words } from '#core/words.ts';

/** What this software keeps of people, as it does: who changes how long something is kept changes it here. */
export const privacyWords = words({
  fr: {
    title: 'Ce que ce site garde de vous',
    lead: 'Quoi, pourquoi, jusqu’à quand, qui le voit, et comment tout reprendre.',
    whoTitle: 'Qui en répond',
    who: 'La personne ou l’association qui héberge ce site. PO Dojo est un logiciel libre : qui l’écrit ne reçoit rien de ce que vous confiez ici.',
    contact: 'Pour toute question :',
    noContact: 'Ce site ne dit pas encore à qui écrire : demandez-le à une personne qui anime votre édition.',
    why: 'Vos réponses servent à votre participation, que vous avez demandée. Votre nom en public et les nouvelles reposent sur votre accord, que vous retirez quand vous voulez.',
    keptTitle: 'Quoi, et jusqu’à quand',
    kept: {
      account: {
        what: 'Votre compte',
        said: 'Votre adresse, pour vous laisser entrer et vous écrire. Votre nom ou pseudonyme, votre langue, votre fuseau horaire, et ce que vous ajoutez à votre profil. Jusqu’à ce que vous effaciez le compte.',
      },
      entering: {
        what: 'Vos connexions',
        said: 'Le navigateur et la date, vos clés d’accès et vos jetons. Ce qui vous fait entrer par message sert quinze minutes, et s’oublie un jour plus tard. Une connexion dure quatre-vingt-dix jours au plus. PO Dojo ne garde pas l’adresse de votre appareil sur le réseau ; le serveur qui l’héberge peut tenir son propre journal.',
      },
      enrolments: {
        what: 'Vos inscriptions',
        said: 'Ce que vous répondez, dans chaque version envoyée, et ce qui s’est passé ensuite. Jusqu’à ce que vous effaciez le compte. Une candidature non retenue s’efface après dix-huit mois, et tous les avis donnés sur des candidatures aussi. La demande d’une adresse que personne n’a confirmée s’oublie après vingt-quatre heures.',
      },
      evenings: {
        what: 'Les séances',
        said: 'Votre réponse à la question d’échauffement, votre chaise, votre présence, vos tours de facilitation. Jusqu’à ce que vous effaciez le compte.',
      },
      products: {
        what: 'Les produits partagés',
        said: 'Ce que vous y écrivez en fait partie et y reste, avec le nom que vous portiez, comme sur un mur commun. Sans compte aussi : le nom que vous donnez en ouvrant un lien, et votre dernière visite, sans date de fin.',
      },
      mails: {
        what: 'Les messages',
        said: 'Ceux que ce site vous a envoyés s’oublient après un an, et après un jour si votre adresse n’a pas de compte. Une adresse qui les refuse est notée, pour ne plus lui écrire.',
      },
      programs: {
        what: 'D’autres programmes',
        said: 'Les personnes qui animent peuvent en relier : ils apprennent ce qui se passe par des identifiants, sans nom ni adresse. Ces envois s’oublient après trente jours.',
      },
      cookies: {
        what: 'Les cookies',
        said: 'Ceux sans lesquels le site ne marche pas : votre connexion, votre langue, le navigateur qui a ouvert un produit.',
      },
    },
    seenTitle: 'Qui le voit',
    seen: 'Vos réponses : les personnes qui animent l’édition, celles qui administrent la communauté ou ce site, et celles à qui elles demandent de lire les candidatures. Votre nom : les autres personnes qui participent. En public, il ne figure sur la page d’une édition que si vous l’avez coché, et plus dès que vous le retirez ; les personnes qui animent y sont nommées.',
    othersTitle: 'Personne d’autre',
    others:
      'Nos pages ne demandent rien à un autre site : ni mesure d’audience, ni police, ni image venue d’ailleurs. Les messages passent par le serveur d’envoi choisi par qui héberge le site.',
    provider: (name: string) => `Si vous entrez avec ${name}, ${name} sait que vous êtes venu·e.`,
    rightsTitle: 'Ce que vous pouvez faire',
    rights:
      'Tout lire, tout emporter, corriger votre profil, retirer votre nom d’une page, arrêter les rappels et les nouvelles, tout effacer : à tout moment, sans rien demander à personne. Les sauvegardes oublient un compte effacé quand elles sont remplacées.',
    mine: 'Mes données',
    complain:
      'Si la réponse ne vous convient pas, l’autorité de protection des données vous écoute ; en France, c’est la CNIL.',
  },
  en: {
    title: 'What this site keeps of you',
    lead: 'What, why, until when, who sees it, and how to take it all back.',
    whoTitle: 'Who answers for it',
    who: 'The person or association that hosts this site. PO Dojo is free software: who writes it receives nothing of what you entrust here.',
    contact: 'For any question:',
    noContact: 'This site does not say yet whom to write to: ask somebody who hosts your edition.',
    why: 'Your answers serve your taking part, which you asked for. Your name in public and news rest on your consent, which you take back whenever you like.',
    keptTitle: 'What, and until when',
    kept: {
      account: {
        what: 'Your account',
        said: 'Your address, to let you in and to write to you. Your name or pseudonym, your language, your time zone, and what you add to your profile. Until you erase the account.',
      },
      entering: {
        what: 'Where you are signed in',
        said: 'The browser and the date, your passkeys and tokens. What lets you in by mail works for fifteen minutes, and is forgotten a day later. You stay signed in for ninety days at most. PO Dojo does not keep the network address of your device; the server that hosts it may hold a log of its own.',
      },
      enrolments: {
        what: 'Your enrolments',
        said: 'What you answer, in each wording you sent, and what happened then. Until you erase the account. An application that was declined is erased after eighteen months, and so is all that was said of applications. What is asked for with an address that nobody confirmed is forgotten after twenty-four hours.',
      },
      evenings: {
        what: 'The sessions',
        said: 'Your answer to the warm-up question, your chair, your attendance, your turns to facilitate. Until you erase the account.',
      },
      products: {
        what: 'Shared products',
        said: 'What you write there is part of them and stays, under the name you bore, as on a common wall. Without an account too: the name you give when you open a link, and your last visit, with no end date.',
      },
      mails: {
        what: 'Messages',
        said: 'Those that this site sent you are forgotten after a year, and after a day if your address has no account. An address that refuses them is noted, so as not to write to it again.',
      },
      programs: {
        what: 'Other programs',
        said: 'Hosts may connect some: they learn what happens by identifiers, without name or address. What was sent is forgotten after thirty days.',
      },
      cookies: {
        what: 'Cookies',
        said: 'Those without which the site does not work: your sign-in, your language, the browser that opened a product.',
      },
    },
    seenTitle: 'Who sees it',
    seen: 'Your answers: who hosts the edition, who administers the community or this site, and those whom they ask to read applications. Your name: the other people who take part. In public, it is on an edition’s page only if you ticked that, and no longer from the moment you take it off; hosts are named there.',
    othersTitle: 'Nobody else',
    others:
      'Our pages ask nothing of any other site: no audience measuring, no typeface, no picture from elsewhere. Messages go through the mail server that whoever hosts the site has chosen.',
    provider: (name: string) => `If you sign in with ${name}, ${name} knows that you came.`,
    rightsTitle: 'What you can do',
    rights:
      'Read it all, take it all away, correct your profile, take your name off a page, stop reminders and news, erase it all: at any time, without asking anybody. Backups forget an erased account as they are replaced.',
    mine: 'My data',
    complain:
      'If the answer does not satisfy you, the data protection authority of your country will listen; in France it is the CNIL.',
  },
});
