import { count, words } from '#core/words.ts';

const coinsFr = (n: number) => count('fr', n, 'pièce', 'pièces');
const coinsEn = (n: number) => count('en', n, 'coin', 'coins');

export const marketWords = words({
  fr: {
    forSale: 'À vendre',
    ratio: 'Part du prix total distribuée (%)',
    ratioHint: (total: number, each: number, players: number) =>
      `Tout ensemble coûte ${coinsFr(total)}. À ${players}, chaque bourse en contient ${each}.`,
    dear: (n: number) =>
      n === 0
        ? 'Rien n’est plus cher qu’une bourse : personne n’aura besoin de négocier.'
        : n === 1
          ? 'Une carte coûte plus qu’une bourse : il faudra s’y mettre à plusieurs.'
          : `${n} cartes coûtent plus qu’une bourse : il faudra s’y mettre à plusieurs.`,
    howMany: (n: number) => `${count('fr', n, 'carte', 'cartes')} ; entre 14 et 30 se jouent bien.`,
    unpriced: 'Donnez d’abord un prix, d’une pièce au moins, à chaque carte.',
    tooMany: (n: number) =>
      `Une vente va jusqu’à 100 cartes, et celle-ci en a ${n} : de 14 à 30 se jouent bien. Retirez-en, ou faites-en deux jeux.`,
    noSale: 'La vente n’est pas encore ouverte',
    openHint:
      'Que chacun·e choisisse d’abord son rôle. À l’ouverture, les bourses vont à celles et ceux qui jouent, et plus aucune pièce n’est ajoutée.',
    openIt: 'Ouvrir la vente',
    waitForHost: 'Qui anime ouvrira la vente dès que tout le monde est là.',
    players: (n: number) =>
      n === 0 ? 'Personne ne joue encore' : count('fr', n, 'personne joue', 'personnes jouent'),
    yourPurse: 'Votre bourse',
    purses: 'Les bourses',
    coins: coinsFr,
    give: 'Donner des pièces',
    giveTo: (name: string) => `Donner des pièces à ${name}`,
    giveHowMany: 'Combien',
    shop: 'L’étal',
    price: (n: number) => coinsFr(n),
    lacks: (n: number) => `il manque ${coinsFr(n)}`,
    boughtBy: (names: string) => `Achetée par ${names}`,
    bidOne: (title: string) => `Miser une pièce de plus : ${title}`,
    bidMany: (title: string, n: number) => `Miser ${coinsFr(n)} : ${title}`,
    takeOne: (title: string) => `Reprendre une pièce : ${title}`,
    takeAll: 'Reprendre toute ma mise',
    yours: (n: number) => `vous : ${n}`,
    more: 'Miser plus',
    rest: (n: number) => `Compléter : ${coinsFr(n)}`,
    undoPurchase: 'Annuler l’achat',
    argue: 'Dire pourquoi',
    argueFor: (title: string) => `À propos de « ${title} »`,
    talk: 'La négociation',
    talkHint: 'Dites pourquoi : ce sont les arguments que l’on gardera.',
    send: 'Dire',
    about: (title: string) => `sur « ${title} »`,
    nothingSaid: 'Rien n’a encore été dit. Les achats à plusieurs commencent par une question.',
    line: {
      bid: (n: number, title: string) => `mise ${coinsFr(n)} sur « ${title} »`,
      'take-back': (n: number, title: string) => `reprend ${coinsFr(n)} de « ${title} »`,
      give: (n: number, name: string) => `donne ${coinsFr(n)} à ${name}`,
      release: (title: string) => `annule l’achat de « ${title} »`,
      close: 'clôt la vente',
    },
    close: 'Clore la vente',
    closeHint:
      'Plus rien ne bougera. Les achats, avec leurs acheteurs et leurs arguments, restent dans le produit.',
    closed: 'La vente est close',
    left: (n: number) => `${coinsFr(n)} n’ont pas été dépensées.`,
    unreachable: 'Le serveur ne répond pas, et l’argent se compte là-bas. Rien n’a bougé : réessayez.',
    waiting: 'On ouvre l’étal…',
    kept: 'Ce que cette partie a acheté. L’argent de la vente est resté là où elle s’est tenue.',
    results: 'Ce qui a été acheté',
    item: 'Carte',
    total: 'En tout',
    notBought: '—',
    paid: (price: number, people: string) => (people ? `${coinsFr(price)}, ${people}` : coinsFr(price)),
    groups: (n: number) => count('fr', n, 'groupe', 'groupes'),
    rank: 'Reporter dans le backlog',
    rankHint: 'Les stories achetées passent devant, les plus souvent et les plus chèrement achetées d’abord.',
    ranked: (n: number) => `${count('fr', n, 'story remontée', 'stories remontées')} dans le backlog.`,
    gone: 'carte supprimée depuis',
  },
  en: {
    forSale: 'For sale',
    ratio: 'Share of the total price handed out (%)',
    ratioHint: (total: number, each: number, players: number) =>
      `Everything together costs ${coinsEn(total)}. With ${players} players, each purse holds ${each}.`,
    dear: (n: number) =>
      n === 0
        ? 'Nothing is dearer than a purse: nobody will need to negotiate.'
        : n === 1
          ? 'One card costs more than a purse: it will take several.'
          : `${n} cards cost more than a purse: it will take several.`,
    howMany: (n: number) => `${count('en', n, 'card', 'cards')}; 14 to 30 play well.`,
    unpriced: 'First give each card a price, one coin at least.',
    tooMany: (n: number) =>
      `A sale takes up to 100 cards, and this one has ${n}: 14 to 30 play well. Take some off, or make two games of them.`,
    noSale: 'The sale is not open yet',
    openHint:
      'Let everybody choose their role first. When it opens, the purses go to those who play, and no coin is added any more.',
    openIt: 'Open the sale',
    waitForHost: 'Who facilitates will open the sale once everybody is here.',
    players: (n: number) =>
      n === 0 ? 'Nobody is playing yet' : count('en', n, 'person plays', 'people play'),
    yourPurse: 'Your purse',
    purses: 'The purses',
    coins: coinsEn,
    give: 'Give coins',
    giveTo: (name: string) => `Give coins to ${name}`,
    giveHowMany: 'How many',
    shop: 'The stall',
    price: (n: number) => coinsEn(n),
    lacks: (n: number) => `${coinsEn(n)} to go`,
    boughtBy: (names: string) => `Bought by ${names}`,
    bidOne: (title: string) => `Bid one more coin: ${title}`,
    bidMany: (title: string, n: number) => `Bid ${coinsEn(n)}: ${title}`,
    takeOne: (title: string) => `Take one coin back: ${title}`,
    takeAll: 'Take my whole bid back',
    yours: (n: number) => `you: ${n}`,
    more: 'Bid more',
    rest: (n: number) => `Add what it lacks: ${coinsEn(n)}`,
    undoPurchase: 'Undo the purchase',
    argue: 'Say why',
    argueFor: (title: string) => `About “${title}”`,
    talk: 'The negotiation',
    talkHint: 'Say why: those are the arguments that will be kept.',
    send: 'Say it',
    about: (title: string) => `about “${title}”`,
    nothingSaid: 'Nothing has been said yet. Buying together begins with a question.',
    line: {
      bid: (n: number, title: string) => `bids ${coinsEn(n)} on “${title}”`,
      'take-back': (n: number, title: string) => `takes ${coinsEn(n)} back from “${title}”`,
      give: (n: number, name: string) => `gives ${coinsEn(n)} to ${name}`,
      release: (title: string) => `undoes the purchase of “${title}”`,
      close: 'closes the sale',
    },
    close: 'Close the sale',
    closeHint: 'Nothing will move any more. Purchases stay in the product, with their buyers and arguments.',
    closed: 'The sale is closed',
    left: (n: number) => `${coinsEn(n)} left unspent.`,
    unreachable: 'The server does not answer, and money is counted there. Nothing has moved: try again.',
    waiting: 'Opening the stall…',
    kept: 'What this play bought. The money of the sale stayed where it was held.',
    results: 'What was bought',
    item: 'Card',
    total: 'In all',
    notBought: '—',
    paid: (price: number, people: string) => (people ? `${coinsEn(price)}, ${people}` : coinsEn(price)),
    groups: (n: number) => count('en', n, 'group', 'groups'),
    rank: 'Carry over to the backlog',
    rankHint: 'Stories that were bought move to the front, the most often and most dearly bought first.',
    ranked: (n: number) => `${count('en', n, 'story', 'stories')} moved up in the backlog.`,
    gone: 'card deleted since',
  },
});
