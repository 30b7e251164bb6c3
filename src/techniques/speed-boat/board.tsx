import { GameBoard } from '#ui/play/game-board.tsx';
import type { GameKit } from '#ui/play/kit.tsx';
import { ExampleButton } from '../example-button.tsx';
import technique from './index.ts';
import { Results } from './results.tsx';
import { Table } from './table.tsx';

const kit: GameKit = {
  technique,
  teach: {
    fr: 'Le bateau, c’est le produit, ou la vie d’avant lui. Une ancre, c’est ce qui le freine. Chacun·e écrit les siennes en silence, puis le groupe les pèse.',
    en: 'The boat is the product, or life before it. An anchor is whatever holds it back. Everybody writes their own in silence, then the group weighs them.',
  },
  example: <ExampleButton technique={technique} />,
  Table,
  Results,
};

/** Speed Boat (Luke Hohmann): anchors written in private, posted, weighed, confirmed one by one. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
