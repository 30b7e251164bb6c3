import { de } from '#core/french.ts';
import { words } from '#core/words.ts';

/** What is said of those who administer a community or host an edition, and of how others join them. */
export const teamWords = words({
  fr: {
    title: { community: 'Qui administre', edition: 'Qui anime avec un compte' },
    hint: {
      community: 'Ces personnes ouvrent des éditions, les modifient et les animent.',
      edition:
        'Ces personnes voient le tableau de bord et peuvent tout y faire. Les autres noms de la page sont seulement affichés.',
    },
    you: 'vous',
    nobody: 'Personne pour le moment.',
    letGo: 'Retirer…',
    leave: 'Quitter l’équipe…',
    letGoHint: 'L’accès se ferme aussitôt.',
    confirm: 'Confirmer',
    invite: 'Créer un lien d’invitation',
    inviteHint: 'À envoyer vous-même, à une seule personne : il sert une fois, pendant quatorze jours.',
    key: 'Le lien, montré cette fois seulement',
    open: 'Invitations en attente',
    until: (name: string, date: string) => `${de(name)}, jusqu’au ${date}`,
    takeBack: 'Annuler',
    refused: {
      last: 'Il faut au moins une personne pour administrer une communauté : invitez d’abord quelqu’un.',
      'too-many': 'Vingt invitations attendent déjà : annulez-en avant d’en créer d’autres.',
    },
    invitedTitle: {
      community: (name: string) => `Administrer « ${name} »`,
      edition: (name: string) => `Animer « ${name} »`,
    },
    invitedLead: {
      community: (by: string) =>
        `${by} vous invite à administrer cette communauté : créer ses éditions et les animer.`,
      edition: (by: string) =>
        `${by} vous invite à animer cette édition : séances, inscriptions et produits.`,
    },
    as: (name: string) => `Vous accepterez en tant que ${name}.`,
    noName: 'ce compte',
    accept: 'Accepter',
    signIn: 'Se connecter pour accepter',
    gone: 'Cette invitation ne sert plus',
    goneLead:
      'Elle a déjà servi, a été annulée ou date de plus de quatorze jours. Demandez un nouveau lien à qui vous l’a envoyée.',
    home: 'Aller à l’accueil',
  },
  en: {
    title: { community: 'Who administers it', edition: 'Who hosts with an account' },
    hint: {
      community: 'They open editions, edit them and host them.',
      edition:
        'They see the dashboard and may do everything there. The other names of the page are only shown.',
    },
    you: 'you',
    nobody: 'Nobody for now.',
    letGo: 'Remove…',
    leave: 'Leave the team…',
    letGoHint: 'Their access ends at once.',
    confirm: 'Confirm',
    invite: 'Create an invitation link',
    inviteHint: 'Send it yourself, to one person only: it works once, for fourteen days.',
    key: 'The link, shown this once',
    open: 'Open invitations',
    until: (name: string, date: string) => `from ${name}, until ${date}`,
    takeBack: 'Take back',
    refused: {
      last: 'A community needs somebody to administer it: invite somebody first.',
      'too-many': 'Twenty invitations are open already: take some back before you create others.',
    },
    invitedTitle: {
      community: (name: string) => `Administer “${name}”`,
      edition: (name: string) => `Host “${name}”`,
    },
    invitedLead: {
      community: (by: string) =>
        `${by} invites you to administer this community: to create its editions and host them.`,
      edition: (by: string) => `${by} invites you to host this edition: sessions, enrolment and products.`,
    },
    as: (name: string) => `You will accept as ${name}.`,
    noName: 'this account',
    accept: 'Accept',
    signIn: 'Sign in to accept',
    gone: 'This invitation works no more',
    goneLead:
      'It was used, taken back, or is more than fourteen days old. Ask for a new link from who sent it.',
    home: 'Go to the first page',
  },
});
