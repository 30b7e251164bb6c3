import { useCallback, useMemo } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { useLocale } from '#ui/language.tsx';
import { GameBoard } from '#ui/play/game-board.tsx';
import type { GameKit } from '#ui/play/kit.tsx';
import { FieldLog } from '#ui/play/log/field-log.tsx';
import type { Entry, LogForm } from '#ui/play/log/form.tsx';
import { LogResults } from '#ui/play/log/log-results.tsx';
import { useProduct } from '#ui/product.tsx';
import { ExampleButton } from '../example-button.tsx';
import { toPain } from './harvest.ts';
import technique from './index.ts';
import { SORTS } from './sorts.tsx';
import { apprenticeWords } from './words.ts';

/** The diary of somebody else's work; what hurt becomes pains, with how bad it was. */
function Table({ play }: { play: EntityOf<'play'> }) {
  const locale = useLocale();
  const { pen } = useProduct();
  const targetsOf = useCallback(
    (entry: Entry) => [
      {
        to: 'pain' as const,
        take: () => void toPain(pen, entry.id, locale),
      },
    ],
    [pen, locale],
  );
  const form = useMemo<LogForm>(
    () => ({
      what: { fr: apprenticeWords.fr.what, en: apprenticeWords.en.what },
      why: { fr: apprenticeWords.fr.why, en: apprenticeWords.en.why },
      at: 'moment',
      sorts: SORTS,
      weight: { fr: apprenticeWords.fr.felt, en: apprenticeWords.en.felt },
      targetsOf,
    }),
    [targetsOf],
  );
  return <FieldLog play={play.id} form={form} />;
}

const kit: GameKit = {
  technique,
  teach: {
    fr: 'Prenez la place de quelqu’un, pour de vrai, le temps qu’il faut pour être fatigué·e. Écrivez sur le moment : le soir, on a déjà trouvé cela normal.',
    en: 'Take somebody’s place, for real, long enough to be tired. Write at once: by evening you already find it normal.',
  },
  example: <ExampleButton technique={technique} />,
  Table,
  Results: ({ plays }) => <LogResults plays={plays} by="sort" choices={SORTS} />,
};

/** The Apprentice (Luke Hohmann): a mission between sessions; the team does its users' work. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
