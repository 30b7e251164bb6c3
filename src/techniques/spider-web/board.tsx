import { GameBoard } from '#ui/play/game-board.tsx';
import type { GameKit } from '#ui/play/kit.tsx';
import { ExampleButton } from '../example-button.tsx';
import { Definition } from './definition.tsx';
import technique from './index.ts';
import { RELATIONS } from './relations.ts';
import { Results } from './results.tsx';
import { Table } from './table.tsx';

const kit: GameKit = {
  technique,
  teach: {
    fr: 'Aucun produit n’est seul. Mettez-le au milieu, puis tout ce qui sert avant, après, à côté ou à sa place ; reliez, et écrivez ce qui passe par chaque lien.',
    en: 'No product stands alone. Put it in the middle, then all that is used before, after, beside or instead of it; join them, and write what goes along each line.',
  },
  example: <ExampleButton technique={technique} />,
  begin: (locale) => ({ sorts: RELATIONS[locale] }),
  Definition,
  Table,
  Results,
};

/** Spider Web (Luke Hohmann): the product in the middle, related things around, lines of several kinds. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
