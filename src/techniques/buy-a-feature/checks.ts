import type { Check } from '#product/checks.ts';
import { change } from '#product/pen.ts';
import { cardsOf, gamesOf, isFrozen, playsOf } from '#product/play/games.ts';
import { sentence } from '../sentence.ts';
import { dearerThanAPurse, FEWEST, MOST, USUAL_PLAYERS } from './market.ts';

/** What we look at while a game is prepared: once it is played, it is too late to say so. */
const prepared = (model: Parameters<Check['find']>[0]) =>
  gamesOf(model, 'buy-a-feature')
    .filter(({ id }) => !isFrozen(model, id))
    .map((game) => ({ game, cards: cardsOf(model, game.id) }))
    .filter(({ cards }) => cards.length > 0);

export const checks: readonly Check[] = [
  {
    id: 'buy-a-feature/too-few',
    severity: 'hint',
    find: function* (model) {
      for (const { game, cards } of prepared(model))
        if (cards.length < FEWEST) yield { entity: game.id, say: { count: String(cards.length) } };
    },
    title: sentence('{count} à vendre : le choix est vite fait', '{count} for sale: soon chosen'),
    why: sentence(
      'Avec moins de quatorze cartes, une bourse en achète presque la moitié sans avoir à renoncer.',
      'With fewer than fourteen cards a purse buys nearly half of them without giving anything up.',
    ),
    how: sentence(
      'Apportez d’autres stories ou livrables du produit, ou coupez en deux celles qui sont trop grosses.',
      'Bring in more stories or deliverables of the product, or split those that are too big.',
    ),
  },
  {
    id: 'buy-a-feature/too-many',
    severity: 'hint',
    find: function* (model) {
      for (const { game, cards } of prepared(model))
        if (cards.length > MOST) yield { entity: game.id, say: { count: String(cards.length) } };
    },
    title: sentence(
      '{count} à vendre : personne ne lira tout',
      '{count} for sale: nobody will read them all',
    ),
    why: sentence(
      'Au-delà de trente cartes, on achète ce que l’on a lu en premier.',
      'Beyond thirty cards, people buy what they read first.',
    ),
    how: sentence(
      'Gardez celles sur lesquelles vous hésitez vraiment ; ce qui est décidé n’a pas à être vendu.',
      'Keep those you truly hesitate about; what is decided need not be sold.',
    ),
  },
  {
    id: 'buy-a-feature/nothing-dear',
    severity: 'mend',
    find: function* (model) {
      for (const { game, cards } of prepared(model))
        if (cards.some(({ price }) => (price ?? 0) > 0) && dearerThanAPurse(model, game).length === 0)
          yield { entity: game.id, say: { players: String(USUAL_PLAYERS) } };
    },
    title: sentence('Rien n’est plus cher qu’une bourse', 'Nothing is dearer than a purse'),
    why: sentence(
      'Si chacun·e peut tout acheter seul·e, personne ne négocie, et vous n’entendrez aucun argument.',
      'If everybody can buy alone, nobody negotiates, and you will hear no arguments.',
    ),
    how: sentence(
      'Augmentez le prix de deux ou trois grosses cartes, ou distribuez moins : à {players}, il faut devoir s’y mettre à plusieurs.',
      'Raise the price of two or three big cards, or hand out less: with {players} players some must take several.',
    ),
  },
  {
    id: 'buy-a-feature/one-price',
    severity: 'hint',
    find: function* (model) {
      for (const { game, cards } of prepared(model))
        if (
          cards.length >= 3 &&
          (cards[0]!.price ?? 0) > 0 &&
          new Set(cards.map(({ price }) => price)).size === 1
        )
          yield { entity: game.id };
    },
    title: sentence('Tout coûte le même prix', 'Everything costs the same'),
    why: sentence(
      'Un prix dit ce que cela demande à construire. S’ils sont tous égaux, on vote, on n’achète pas.',
      'A price says what it takes to build. If all are equal, people vote, they do not buy.',
    ),
    how: sentence(
      'Estimez avec l’équipe : petit, moyen, gros suffisent, par exemple 10, 20 et 40 pièces.',
      'Estimate with the team: small, medium and large will do, say 10, 20 and 40 coins.',
    ),
  },
  {
    id: 'buy-a-feature/already-decided',
    severity: 'mend',
    find: function* (model) {
      for (const { cards } of prepared(model))
        for (const card of cards) {
          const status = model.find('story', card.of)?.status;
          if (status === 'doing' || status === 'done') yield { entity: card.id };
        }
    },
    title: sentence('« {title} » est déjà décidée', '“{title}” is decided already'),
    why: sentence(
      'Vendre ce que l’équipe construit déjà gaspille des pièces, et la confiance de qui les dépense.',
      'Selling what the team is building already wastes coins, and the trust of those who spend them.',
    ),
    how: sentence(
      'Retirez cette carte de l’étal, ou remplacez-la par ce que l’on hésite à faire ensuite.',
      'Take this card off the stall, or replace it with what you hesitate to do next.',
    ),
  },
  {
    id: 'buy-a-feature/no-words',
    severity: 'hint',
    find: function* (model) {
      for (const { cards } of prepared(model))
        for (const card of cards)
          if (card.of === null && card.title.trim() !== '' && card.about.trim() === '')
            yield { entity: card.id };
    },
    title: sentence('« {title} » : ce que cela apporte ?', '“{title}”: what does it bring?'),
    why: sentence(
      'On n’achète pas un nom. Sans une ligne sur ce que cela change pour qui, chacun·e achète autre chose.',
      'Nobody buys a name. Without a line on what it changes for whom, everybody buys something else.',
    ),
    how: sentence(
      'Ajoutez une phrase : pour qui, et ce que cette personne pourra faire de plus.',
      'Add a sentence: for whom, and what this person will be able to do.',
    ),
  },
  {
    id: 'buy-a-feature/nothing-learnt',
    severity: 'hint',
    find: function* (model) {
      for (const game of gamesOf(model, 'buy-a-feature'))
        for (const play of playsOf(model, game.id))
          if (play.state === 'closed' && play.learnt.trim() === '') yield { entity: play.id };
    },
    title: sentence('Vendu. Et qu’avez-vous appris ?', 'Sold. And what did you learn?'),
    why: sentence(
      'La liste des achats s’oublie ; pourquoi deux personnes ont mis leurs pièces ensemble, non.',
      'The list of purchases is forgotten; why two people put their coins together is not.',
    ),
    how: sentence(
      'Écrivez deux lignes sous la partie : l’argument qui a fait changer d’avis, et ce que personne n’a voulu.',
      'Write two lines under the play: the argument that changed minds, and what nobody wanted.',
    ),
  },
  {
    id: 'buy-a-feature/too-generous',
    severity: 'mend',
    find: function* (model) {
      for (const { game } of prepared(model))
        if ((game.ratio ?? 0) > 75) yield { entity: game.id, say: { ratio: String(game.ratio) } };
    },
    title: sentence(
      '{ratio} % distribués : presque tout s’achète',
      '{ratio}% handed out: almost everything can be bought',
    ),
    why: sentence(
      'La rareté fait parler. Celles et ceux qui pratiquent ce jeu distribuent d’un tiers à la moitié du prix total.',
      'Scarcity makes people talk. Those who practise this game hand out a third to a half of the total price.',
    ),
    how: sentence('Redescendez vers 45 %.', 'Go back down to about 45%.'),
    mend: {
      label: sentence('Distribuer 45 %', 'Hand out 45%'),
      apply: (pen, { entity }) => void (entity && change(pen, 'game', entity, { ratio: 45 })),
    },
  },
];
