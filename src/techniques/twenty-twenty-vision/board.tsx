import type { EntityOf } from '#product/kinds/index.ts';
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
import { visionWords } from './words.ts';

function Definition({ game }: { game: EntityOf<'game'> }) {
  const t = useWords(visionWords);
  return (
    <section className="grid gap-2">
      <h3 className="text-base">{t.cards}</h3>
      <p className="text-soft text-sm">{t.cardsHint}</p>
      <CardList game={game.id} bringIn />
    </section>
  );
}

const kit: GameKit = {
  technique,
  teach: {
    fr: 'Les cartes sont mélangées et retournées une à une. Chacune se pose au-dessus ou au-dessous d’une autre, jamais à côté : c’est en tranchant que le groupe dit pourquoi.',
    en: 'Cards are shuffled and turned one by one. Each goes above or below another, never beside it: it is by deciding that the group says why.',
  },
  example: <ExampleButton technique={technique} />,
  Definition,
  missing: (model, game) =>
    cardsOf(model, game).length < 3 ? { fr: visionWords.fr.missing, en: visionWords.en.missing } : null,
  deal: (model, game) => ({ pieces: dealCards(model, game), shuffled: true }),
  Table,
  Results,
};

/** 20/20 Vision (Luke Hohmann): cards compared two by two, no ties, the rankings of all groups combined. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
