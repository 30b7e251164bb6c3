import { GameBoard } from '#ui/play/game-board.tsx';
import type { GameKit } from '#ui/play/kit.tsx';
import { ExampleButton } from '../example-button.tsx';
import { dealFaces } from './box.ts';
import technique from './index.ts';
import { Results } from './results.tsx';
import { Table } from './table.tsx';
import { targetsOf } from './targets.ts';
import { boxWords } from './words.ts';

const kit: GameKit = {
  technique,
  teach: {
    fr: 'Chaque groupe décore la boîte qu’il achèterait : un nom, un slogan, des images, un prix. Puis il la vend à quelqu’un qui n’y croit pas. Ce que l’on met devant dit ce qui compte.',
    en: 'Each group decorates the box it would buy: a name, a slogan, pictures, a price. Then it sells it to somebody who does not believe in it. What goes on the front tells what counts.',
  },
  example: <ExampleButton technique={technique} />,
  deal: (model) => ({ pieces: dealFaces((face) => boxWords[model.product.locale].face[face]) }),
  targets: targetsOf,
  Table,
  Results,
};

/** Product Box (Luke Hohmann): the box one would buy, drawn and written on, then sold to a sceptic. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
