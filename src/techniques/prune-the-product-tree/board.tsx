import type { EntityOf } from '#product/kinds/index.ts';
import { create } from '#product/pen.ts';
import { dealCards } from '#product/play/begin.ts';
import { cardsOf } from '#product/play/games.ts';
import { useWords } from '#ui/language.tsx';
import { CardList } from '#ui/play/card-list.tsx';
import { GameBoard } from '#ui/play/game-board.tsx';
import type { GameKit } from '#ui/play/kit.tsx';
import { ExampleButton } from '../example-button.tsx';
import technique from './index.ts';
import { Results } from './results.tsx';
import { Table } from './table.tsx';
import { LIMBS, targetsOf } from './tree.ts';
import { treeWords } from './words.ts';

function Definition({ game }: { game: EntityOf<'game'> }) {
  const t = useWords(treeWords);
  return (
    <>
      <section className="grid gap-2">
        <h3 className="text-base">{t.limbs}</h3>
        <p className="text-soft text-sm">{t.limbsHint}</p>
        <CardList game={game.id} part="area" words={{ one: t.limb, add: t.addLimb }} />
      </section>
      <section className="grid gap-2">
        <h3 className="text-base">{t.leaves}</h3>
        <p className="text-soft text-sm">{t.leavesHint}</p>
        <CardList game={game.id} bringIn />
      </section>
    </>
  );
}

const kit: GameKit = {
  technique,
  teach: {
    fr: 'Les grosses branches sont les domaines du produit. Les feuilles proches du tronc, ce qu’il faut maintenant ; celles de la cime, ce qui est nouveau. Sans racines, l’arbre tombe.',
    en: 'The thick limbs are the areas of the product. Leaves close to the trunk are what is needed now; those of the canopy, what is new. Without roots the tree falls.',
  },
  example: <ExampleButton technique={technique} />,
  // A product that has its activities has its limbs.
  fill: (pen, game) => {
    const activities = pen.model.list('activity').slice(0, LIMBS.most);
    if (activities.length >= LIMBS.least)
      for (const { id } of activities) create(pen, 'card', { game, part: 'area', of: id });
  },
  Definition,
  missing: (model, game) => {
    const limbs = cardsOf(model, game, 'area').length;
    return limbs < LIMBS.least || limbs > LIMBS.most
      ? { fr: treeWords.fr.missing, en: treeWords.en.missing }
      : null;
  },
  deal: (model, game) => ({ pieces: [...dealCards(model, game, 'area'), ...dealCards(model, game)] }),
  targets: targetsOf,
  Table,
  Results,
};

/** Prune the Product Tree (Luke Hohmann): limbs, leaves inside and in the canopy, roots, and what is cut. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
