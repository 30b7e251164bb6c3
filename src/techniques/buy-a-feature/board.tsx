import { dealCards } from '#product/play/begin.ts';
import { cardsOf, MOST_FOR_SALE } from '#product/play/games.ts';
import { GameBoard } from '#ui/play/game-board.tsx';
import type { GameKit } from '#ui/play/kit.tsx';
import { ExampleButton } from '../example-button.tsx';
import { Definition } from './definition.tsx';
import technique from './index.ts';
import { isPriced, USUAL_RATIO } from './market.ts';
import { Results } from './results.tsx';
import { Table } from './table.tsx';
import { marketWords } from './words.ts';

const kit: GameKit = {
  technique,
  teach: {
    fr: 'Chaque carte a un prix, chaque bourse est trop petite. Pour acheter ce qui compte vraiment, il faut convaincre les autres d’y mettre leurs pièces : ce sont ces arguments que l’on vient chercher.',
    en: 'Each card has a price, each purse is too small. To buy what really matters you must talk others into adding their coins: those arguments are what we are after.',
  },
  example: <ExampleButton technique={technique} />,
  begin: () => ({ ratio: USUAL_RATIO }),
  Definition,
  missing: (model, game) => {
    if (!isPriced(model, game)) return { fr: marketWords.fr.unpriced, en: marketWords.en.unpriced };
    const count = cardsOf(model, game).length;
    return count > MOST_FOR_SALE
      ? { fr: marketWords.fr.tooMany(count), en: marketWords.en.tooMany(count) }
      : null;
  },
  deal: (model, game) => ({ pieces: dealCards(model, game) }),
  Table,
  Results,
};

/** Buy a Feature (Luke Hohmann): priced cards, purses too small, and money that the server keeps. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
