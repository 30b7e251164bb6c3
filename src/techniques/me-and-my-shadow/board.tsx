import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { harvest } from '#product/play/harvest.ts';
import { titleOf } from '#product/title.ts';
import { useLocale, useWords } from '#ui/language.tsx';
import type { Target } from '#ui/play/became.tsx';
import { GameBoard } from '#ui/play/game-board.tsx';
import type { Entry } from '#ui/play/log/form.tsx';
import { missionKit } from '#ui/play/log/mission.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { ExampleButton } from '../example-button.tsx';
import technique from './index.ts';
import { shadowWords } from './words.ts';
import { SORTS, ZONES, zoneOf } from './zones.tsx';

/** What was seen and heard beside somebody goes to the outside of an empathy map. */
const useTargets = ({ title }: EntityOf<'play'>) => {
  const t = useWords(shadowWords);
  const locale = useLocale();
  const { pen, model } = useProduct();
  const maps = useList('empathyMap');
  return useCallback(
    (entry: Entry): readonly Target[] => [
      ...maps.map((map) => ({
        to: 'note' as const,
        label: t.onMap(titleOf(map, model) || t.anotherMap),
        take: () =>
          void harvest(pen, entry.id, 'note', {
            subject: map.id,
            area: zoneOf(entry),
            standing: 'evidence',
            source: `${technique.name[locale]}, ${title}`,
          }),
      })),
      { to: 'pain' as const, take: () => void harvest(pen, entry.id, 'pain', { standing: 'evidence' }) },
    ],
    [maps, model, pen, title, t, locale],
  );
};

const kit = missionKit({
  technique,
  teach: {
    fr: 'Asseyez-vous à côté de quelqu’un qui fait son travail. Notez l’heure, les gestes, les mots exacts. Demandez « pourquoi ? » quand un geste vous étonne, jamais pour corriger.',
    en: 'Sit beside somebody at work. Note the time, the gestures, the exact words. Ask “why?” when a gesture surprises you, never to correct.',
  },
  example: <ExampleButton technique={technique} />,
  words: shadowWords,
  form: { at: 'moment', sorts: SORTS, areas: ZONES },
  useTargets,
});

/** Me and My Shadow (Luke Hohmann): a mission between sessions; watch, keep quiet, ask why. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
