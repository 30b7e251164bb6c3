import { GameBoard } from '#ui/play/game-board.tsx';
import type { GameKit } from '#ui/play/kit.tsx';
import { ExampleButton } from '../example-button.tsx';
import technique from './index.ts';
import { Results } from './results.tsx';
import { Table } from './table.tsx';

const kit: GameKit = {
  technique,
  teach: {
    fr: 'Une journée, une semaine, un mois, une année, et le jour où tout casse. Chacun·e y écrit, de son encre, ce qu’il ou elle fait à ce moment-là. On fait plusieurs tours : les autres rappellent ce que l’on avait oublié.',
    en: 'A day, a week, a month, a year, and the day everything breaks. Everybody writes on them, in their own ink, what they do then. Go round several times: others bring back what one had forgotten.',
  },
  example: <ExampleButton technique={technique} />,
  Table,
  Results,
};

/** Start Your Day (Luke Hohmann): what people do, laid on time, in one ink a person and several passes. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
