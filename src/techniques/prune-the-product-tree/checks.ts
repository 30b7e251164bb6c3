import type { Check } from '#product/checks.ts';
import type { Model } from '#product/model.ts';
import { gamesOf, playsOf } from '#product/play/games.ts';
import { sentence } from '../sentence.ts';
import { keepTree, shareOf, treeOf, unkept } from './tree.ts';

const playsIn = (model: Model) =>
  gamesOf(model, 'prune-the-product-tree').flatMap(({ id }) => playsOf(model, id));
const closedIn = (model: Model) => playsIn(model).filter(({ state }) => state === 'closed');

/** From this many leaves on a tree has a shape one can speak of. */
const GROWN = 6;
/** A limb that carries more than this share pulls the tree over. */
const HEAVY = 0.5;
/** So many new leaves want something to hold them. */
const NEW = 4;

export const checks: readonly Check[] = [
  {
    id: 'prune-the-product-tree/limb-takes-all',
    severity: 'hint',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const tree = treeOf(model, play.id);
        const leaves = tree.limbs.reduce((sum, { inside, canopy }) => sum + inside.length + canopy.length, 0);
        if (leaves < GROWN) continue;
        for (const { piece } of tree.limbs) {
          const share = shareOf(tree, piece.id);
          if (share > HEAVY) yield { entity: piece.id, say: { share: String(Math.round(share * 100)) } };
        }
      }
    },
    title: sentence(
      'Une branche porte {share} % de l’arbre : « {title} »',
      'One limb carries {share}% of the tree: “{title}”',
    ),
    why: sentence(
      'Un arbre qui penche finit par casser : les autres domaines attendent, et leurs utilisateurs s’en vont.',
      'A tree that leans breaks in the end: the other areas wait, and their users leave.',
    ),
    how: sentence(
      'Est-ce un choix ? Alors dites-le. Sinon, demandez à qui servent les branches nues, et quelles feuilles de celle-ci peuvent tomber.',
      'Is it a choice? Then say so. If not, ask whom the bare limbs serve, and which leaves of this one may fall.',
    ),
  },
  {
    id: 'prune-the-product-tree/roots-too-short',
    severity: 'hint',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const { limbs, roots } = treeOf(model, play.id);
        const canopy = limbs.reduce((sum, limb) => sum + limb.canopy.length, 0);
        if (canopy >= NEW && roots.length === 0) yield { entity: play.id, say: { count: String(canopy) } };
      }
    },
    title: sentence(
      '{title} : {count} feuilles à la cime, et pas une racine',
      '{title}: {count} leaves in the canopy, and not one root',
    ),
    why: sentence(
      'Les racines doivent aller aussi loin que la cime : ce qui est nouveau demande de l’accueil, de la formation, des données, quelqu’un au téléphone.',
      'Roots must reach as far as the canopy: what is new asks for welcome, training, data, somebody on the phone.',
    ),
    how: sentence(
      'Pour chaque feuille de la cime, demandez ce qui devrait exister dessous le jour où elle s’ouvre.',
      'For each leaf of the canopy, ask what should be there below on the day it opens.',
    ),
  },
  {
    id: 'prune-the-product-tree/limb-bare',
    severity: 'hint',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const { limbs } = treeOf(model, play.id);
        if (limbs.every(({ inside, canopy }) => inside.length + canopy.length === 0)) continue;
        for (const { piece, inside, canopy } of limbs)
          if (inside.length + canopy.length === 0) yield { entity: piece.id };
      }
    },
    title: sentence('Une branche nue : « {title} »', 'A bare limb: “{title}”'),
    why: sentence(
      'Ou bien ce domaine va bien, ou bien personne autour de la table ne s’en sert. Ce n’est pas la même nouvelle.',
      'Either this area does well, or nobody at the table uses it. That is not the same news.',
    ),
    how: sentence(
      'Demandez qui en vit, et invitez cette personne. Si nul n’en a besoin, c’est la branche à couper.',
      'Ask who lives by it, and invite that person. If nobody needs it, it is the limb to cut.',
    ),
  },
  {
    id: 'prune-the-product-tree/inside-unkept',
    severity: 'hint',
    find: function* (model) {
      for (const play of closedIn(model)) {
        const left = unkept(model, play.id).length;
        if (left > 0) yield { entity: play.id, say: { count: String(left) } };
      }
    },
    title: sentence(
      ({ title, count }) =>
        count === '1'
          ? `${title} : une feuille du cœur n’est rien dans le produit`
          : `${title} : ${count} feuilles du cœur ne sont rien dans le produit`,
      ({ title, count }) =>
        count === '1'
          ? `${title}: one leaf wanted now is nothing in the product yet`
          : `${title}: ${count} leaves wanted now are nothing in the product yet`,
    ),
    why: sentence(
      'Le groupe a mis au cœur ce dont il a besoin maintenant. Sur l’arbre seul, personne ne le construira.',
      'The group put inside what it needs now. On the tree alone, nobody will build it.',
    ),
    how: sentence(
      'Faites-en des stories, ou remettez-les au panier et dites pourquoi.',
      'Turn them into stories, or put them back in the basket and say why.',
    ),
    mend: {
      label: sentence('En faire des stories', 'Turn them into stories'),
      apply: (pen, { entity }) => void keepTree(pen, entity!),
    },
  },
];
