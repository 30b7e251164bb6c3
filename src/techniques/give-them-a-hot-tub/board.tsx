import { dealCards } from '#product/play/begin.ts';
import { cardsOf } from '#product/play/games.ts';
import { GameBoard } from '#ui/play/game-board.tsx';
import type { GameKit } from '#ui/play/kit.tsx';
import { ExampleButton } from '../example-button.tsx';
import { Definition } from './definition.tsx';
import technique from './index.ts';
import { Results } from './results.tsx';
import { Table } from './table.tsx';
import { tubWords } from './words.ts';

const kit: GameKit = {
  technique,
  teach: {
    fr: 'Parmi des idées raisonnables, glissez-en d’impossibles, et lisez-les toutes du même ton. Ce que les gens rejettent n’apprend rien ; ce qu’ils transforment, si.',
    en: 'Among reasonable ideas slip in impossible ones, and read them all in the same voice. What people reject teaches nothing; what they transform does.',
  },
  example: <ExampleButton technique={technique} />,
  Definition,
  missing: (model, game) => {
    const cards = cardsOf(model, game);
    return cards.length >= 3 && cards.some(({ tone }) => tone === 'outrageous')
      ? null
      : { fr: tubWords.fr.missing, en: tubWords.en.missing };
  },
  deal: (model, game) => ({ pieces: dealCards(model, game), shuffled: true }),
  Table,
  Results,
};

/** Give Them a Hot Tub (Luke Hohmann): outrageous ideas, shown one at a time, and what people turn them into. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
