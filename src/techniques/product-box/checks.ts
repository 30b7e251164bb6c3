import type { Check } from '#product/checks.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { gamesOf, playsOf } from '#product/play/games.ts';
import { standsFor } from '#product/play/stands-for.ts';
import { sentence } from '../sentence.ts';
import { type Box, boxOf, messagesOf, type Piece, type Sort, sortOf } from './box.ts';

/** From so many messages on, a box says enough to be judged. */
const TOLD = 4;
/** More functions than that on the front are a list, which nobody reads on a shelf. */
const FRONT = 5;

interface Played {
  readonly play: EntityOf<'play'>;
  readonly box: Box;
  readonly messages: readonly Piece[];
}

function* boxesOf(model: Model): Generator<Played> {
  for (const game of gamesOf(model, 'product-box'))
    for (const play of playsOf(model, game.id)) {
      const box = boxOf(model, play.id);
      yield { play, box, messages: messagesOf(box) };
    }
}

const count = (messages: readonly Piece[], ...sorts: readonly Sort[]): number =>
  messages.filter((one) => sorts.includes(sortOf(one))).length;

export const checks: readonly Check[] = [
  {
    id: 'product-box/only-features',
    severity: 'mend',
    find: function* (model) {
      for (const { play, messages } of boxesOf(model))
        if (count(messages, 'feature') >= 3 && count(messages, 'benefit') === 0) yield { entity: play.id };
    },
    title: sentence('« {title} » : des fonctions, aucun bénéfice', '“{title}”: features, and no benefit'),
    why: sentence(
      'On n’achète pas ce qu’un produit sait faire, mais ce que cela change chez soi.',
      'People do not buy what a product can do, but what it changes for them.',
    ),
    how: sentence(
      'Pour chaque fonction, demandez « et alors ? » ; écrivez la réponse sur le devant.',
      'For each feature ask “so what?”; write the answer on the front.',
    ),
  },
  {
    id: 'product-box/no-slogan',
    severity: 'hint',
    find: function* (model) {
      for (const { play, messages } of boxesOf(model))
        if (messages.length >= TOLD && count(messages, 'slogan') === 0) yield { entity: play.id };
    },
    title: sentence('« {title} » : la boîte n’a pas de slogan', '“{title}”: the box has no slogan'),
    why: sentence(
      'Le slogan oblige à choisir une seule promesse ; sans lui, la boîte les fait toutes.',
      'A slogan forces one to choose a single promise; without it the box makes them all.',
    ),
    how: sentence(
      'Écrivez en moins de huit mots ce que l’on répéterait à sa voisine.',
      'Write in fewer than eight words what one would repeat to a neighbour.',
    ),
  },
  {
    id: 'product-box/front-crowded',
    severity: 'hint',
    find: function* (model) {
      for (const { play, box } of boxesOf(model)) {
        const front = box.sides.front.messages.filter(({ text }) => text.trim() !== '');
        if (count(front, 'feature') > FRONT) yield { entity: play.id };
      }
    },
    title: sentence('« {title} » : le devant est une liste', '“{title}”: the front is a list'),
    why: sentence(
      'On passe devant une étagère en deux secondes : plus de cinq fonctions, et l’on n’en lit aucune.',
      'One walks past a shelf in two seconds: with more than five features nobody reads any.',
    ),
    how: sentence(
      'Gardez devant les deux ou trois plus fortes ; glissez les autres derrière.',
      'Keep the two or three strongest on the front; move the others to the back.',
    ),
  },
  {
    id: 'product-box/no-promise',
    severity: 'hint',
    find: function* (model) {
      for (const { play, messages } of boxesOf(model))
        if (messages.length >= TOLD && count(messages, 'price', 'support') === 0) yield { entity: play.id };
    },
    title: sentence('« {title} » : ni prix, ni assistance', '“{title}”: neither a price nor support'),
    why: sentence(
      'Même gratuit, un produit coûte du temps ; et l’on veut savoir qui répond quand cela coince.',
      'Even a free product costs time; and people want to know who answers when it sticks.',
    ),
    how: sentence(
      'Écrivez sur un côté ce que l’on donne, et à qui l’on s’adresse ensuite.',
      'Write on a side what one gives, and whom one turns to afterwards.',
    ),
  },
  {
    id: 'product-box/unanswered',
    severity: 'mend',
    find: function* (model) {
      for (const { play, box } of boxesOf(model))
        for (const { id, text, why } of box.objections)
          if (play.state === 'closed' && text.trim() !== '' && why.trim() === '' && !standsFor(model, id))
            yield { entity: id };
    },
    title: sentence('« {title} » : qu’a-t-on répondu ?', '“{title}”: what was the answer?'),
    why: sentence(
      'Une objection sans réponse est ce que le prochain acheteur dira aussi.',
      'An objection without an answer is what the next buyer will say as well.',
    ),
    how: sentence(
      'Écrivez la réponse donnée ; s’il n’y en avait pas, faites de l’objection un irritant.',
      'Write down the answer that was given; if there was none, turn the objection into a pain.',
    ),
  },
  {
    id: 'product-box/nothing-kept',
    severity: 'mend',
    find: function* (model) {
      for (const { play, box, messages } of boxesOf(model)) {
        const said = [...messages, ...box.objections];
        if (play.state === 'closed' && messages.length > 0 && said.every(({ id }) => !standsFor(model, id)))
          yield { entity: play.id };
      }
    },
    title: sentence('« {title} » : rien n’a été gardé de la boîte', '“{title}”: nothing was kept of the box'),
    why: sentence(
      'La boîte finit sur une étagère. Ce qui a fait acheter doit entrer dans le modèle.',
      'The box ends up on a shelf. What made people buy has to enter the model.',
    ),
    how: sentence(
      'Faites du meilleur bénéfice un pitch ou un créateur de gain, et d’une objection un irritant.',
      'Turn the best benefit into a pitch or a gain creator, and an objection into a pain.',
    ),
  },
];
