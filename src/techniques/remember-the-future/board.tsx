import type { EntityOf } from '#product/kinds/index.ts';
import { change } from '#product/pen.ts';
import { inputLook, Labelled } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { GameBoard } from '#ui/play/game-board.tsx';
import type { GameKit } from '#ui/play/kit.tsx';
import { useProduct } from '#ui/product.tsx';
import { ExampleButton } from '../example-button.tsx';
import technique from './index.ts';
import { targetsOf } from './memories.ts';
import { Results } from './results.tsx';
import { Table } from './table.tsx';
import { futureWords } from './words.ts';

function Definition({ game }: { game: EntityOf<'game'> }) {
  const t = useWords(futureWords);
  const { pen, canEdit } = useProduct();
  return (
    <Labelled label={t.horizon} hint={t.horizonHint}>
      {(id) => (
        <input
          id={id}
          type="date"
          readOnly={!canEdit}
          value={game.horizon}
          onChange={({ target }) => change(pen, 'game', game.id, { horizon: target.value })}
          className={`${inputLook} max-w-56`}
        />
      )}
    </Labelled>
  );
}

const kit: GameKit = {
  technique,
  teach: {
    fr: 'Choisissez un jour, assez loin. Chacun·e écrit depuis ce jour-là, au futur déjà accompli : non pas « il devrait », mais « il aura fait ». Le détail de comment c’est arrivé vaut de l’or.',
    en: 'Choose a day, far enough. Everybody writes from that day, in a future already done: not “it should”, but “it will have done”. The detail of how it came about is worth gold.',
  },
  example: <ExampleButton technique={technique} />,
  Definition,
  missing: (model, game) =>
    model.find('game', game)?.horizon ? null : { fr: futureWords.fr.missing, en: futureWords.en.missing },
  targets: targetsOf,
  Table,
  Results,
};

/** Remember the Future (Luke Hohmann): success told as already done, gathered in clusters. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
