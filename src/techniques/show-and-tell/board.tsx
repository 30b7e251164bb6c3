import { useCallback, useMemo } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { harvest } from '#product/play/harvest.ts';
import { useLocale, useWords } from '#ui/language.tsx';
import { GameBoard } from '#ui/play/game-board.tsx';
import type { GameKit } from '#ui/play/kit.tsx';
import { FieldLog } from '#ui/play/log/field-log.tsx';
import type { Entry, LogForm } from '#ui/play/log/form.tsx';
import { LogResults } from '#ui/play/log/log-results.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { ExampleButton } from '../example-button.tsx';
import technique from './index.ts';
import { SORTS } from './sorts.tsx';
import { showWords } from './words.ts';

/** What people brought, each with its picture; it becomes evidence on the persona who holds it dear. */
function Table({ play }: { play: EntityOf<'play'> }) {
  const t = useWords(showWords);
  const locale = useLocale();
  const { pen } = useProduct();
  const personas = useList('persona');
  const targetsOf = useCallback(
    (entry: Entry) =>
      personas.map((persona) => ({
        to: 'note' as const,
        label: t.evidenceOn(persona.name || persona.role),
        take: () =>
          void harvest(pen, entry.id, 'note', {
            subject: persona.id,
            area: 'behaviour',
            text: [entry.text, entry.why].filter((text) => text.trim() !== '').join(' — '),
            standing: 'evidence',
            source: `${technique.name[locale]}, ${play.title}`,
          }),
      })),
    [personas, pen, play.title, t, locale],
  );
  const form = useMemo<LogForm>(
    () => ({
      what: { fr: showWords.fr.what, en: showWords.en.what },
      why: { fr: showWords.fr.why, en: showWords.en.why },
      at: { fr: showWords.fr.when, en: showWords.en.when },
      sorts: SORTS,
      targetsOf,
    }),
    [targetsOf],
  );
  return <FieldLog play={play.id} form={form} />;
}

const kit: GameKit = {
  technique,
  teach: {
    fr: 'Demandez à chacun·e d’apporter une chose qu’il ou elle a faite, gardée ou bricolée. L’objet dit ce que la personne ne penserait pas à raconter.',
    en: 'Ask each person to bring something they made, kept or patched up. The thing tells what the person would not think of saying.',
  },
  example: <ExampleButton technique={technique} />,
  Table,
  Results: ({ plays }) => <LogResults plays={plays} by="sort" choices={SORTS} />,
};

/** Show and Tell (Luke Hohmann): a mission between sessions; everybody brings what matters, and says why. */
export default function Board() {
  return <GameBoard kit={kit} />;
}
