import { useCallback } from 'react';
import { useLocale, useWords } from '#ui/language.tsx';
import { GameBoard } from '#ui/play/game-board.tsx';
import type { Entry } from '#ui/play/log/form.tsx';
import { missionKit } from '#ui/play/log/mission.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { ExampleButton } from '../example-button.tsx';
import { toNote } from './harvest.ts';
import technique from './index.ts';
import { SORTS } from './sorts.tsx';
import { showWords } from './words.ts';

/** What somebody brought becomes evidence on the persona who holds it dear. */
const useTargets = () => {
  const t = useWords(showWords);
  const locale = useLocale();
  const { pen } = useProduct();
  const personas = useList('persona');
  return useCallback(
    (entry: Entry) =>
      personas.map((persona) => ({
        to: 'note' as const,
        label: t.evidenceOn(persona.name || persona.role),
        take: () => void toNote(pen, entry.id, locale, persona.id),
      })),
    [personas, pen, t, locale],
  );
};

const kit = missionKit({
  technique,
  teach: {
    fr: 'Demandez à chacun·e d’apporter une chose qu’il ou elle a faite, gardée ou bricolée. L’objet dit ce que la personne ne penserait pas à raconter.',
    en: 'Ask each person to bring something they made, kept or patched up. The thing tells what the person would not think of saying.',
  },
  example: <ExampleButton technique={technique} />,
  words: showWords,
  form: { at: { fr: showWords.fr.when, en: showWords.en.when }, sorts: SORTS },
  useTargets,
});

/** Show and Tell (Luke Hohmann): a mission between sessions; everybody brings what matters, and says why. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
