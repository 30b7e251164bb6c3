import { useCallback } from 'react';
import { useLocale } from '#ui/language.tsx';
import { GameBoard } from '#ui/play/game-board.tsx';
import type { Entry } from '#ui/play/log/form.tsx';
import { missionKit } from '#ui/play/log/mission.tsx';
import { useProduct } from '#ui/product.tsx';
import { ExampleButton } from '../example-button.tsx';
import { toPain } from './harvest.ts';
import technique from './index.ts';
import { SORTS } from './sorts.tsx';
import { apprenticeWords } from './words.ts';

/** What hurt becomes pains, with how bad it was. */
const useTargets = () => {
  const locale = useLocale();
  const { pen } = useProduct();
  return useCallback(
    (entry: Entry) => [{ to: 'pain' as const, take: () => void toPain(pen, entry.id, locale) }],
    [pen, locale],
  );
};

const kit = missionKit({
  technique,
  teach: {
    fr: 'Prenez la place de quelqu’un, pour de vrai, le temps qu’il faut pour être fatigué·e. Écrivez sur le moment : le soir, on a déjà trouvé cela normal.',
    en: 'Take somebody’s place, for real, long enough to be tired. Write at once: by evening you already find it normal.',
  },
  example: <ExampleButton technique={technique} />,
  words: apprenticeWords,
  form: {
    at: 'moment',
    sorts: SORTS,
    weight: { fr: apprenticeWords.fr.felt, en: apprenticeWords.en.felt },
  },
  useTargets,
});

/** The Apprentice (Luke Hohmann): a mission between sessions; the team does its users' work and keeps a diary. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
