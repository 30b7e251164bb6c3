import './storyboard.css';
import { lazy, Suspense, useState } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { AnotherFor, BeginFor, Chooser } from '#ui/chooser.tsx';
import { EmptyBoard } from '#ui/empty-board.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { ExampleButton } from '../example-button.tsx';
import { beginStoryboard } from './hand.ts';
import technique from './index.ts';
import { Scene } from './scene.tsx';
import { Strip } from './strip.tsx';
import { storyboardWords } from './words.ts';

const FrameDialog = lazy(() => import('./frame-dialog.tsx'));

/** The storyboard that something stands on: whoever comes by a link to a frame sees its story. */
const boardOf = (model: LiveModel, id: string | null): string | null => {
  const entity = id === null ? undefined : model.get(id);
  if (entity?.kind === 'storyboard') return entity.id;
  return entity?.kind === 'frame' ? entity.storyboard : null;
};

/** A scenario of one person told in frames, in the form of the Nielsen Norman Group. */
export default function Board() {
  const t = useWords(storyboardWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model, pen, canEdit } = useProduct();
  const { opened } = useSelection();
  const boards = useList('storyboard');
  const personas = useList('persona');
  const [chosen, show] = useState(() => boardOf(model, opened));
  const [drawing, draw] = useState<string | null>(null);
  const begin = (persona: string | null) => show(beginStoryboard(pen, persona).id);
  const board = boards.find(({ id }) => id === chosen) ?? boards[0];
  if (!board)
    return (
      <EmptyBoard
        question={technique.question[locale]}
        actions={
          canEdit && (
            <>
              <BeginFor
                withWhom={t.begin}
                alone={personas.length === 0 ? t.beginFirst : t.beginNew}
                begin={begin}
              />
              <ExampleButton technique={technique} />
            </>
          )
        }
      >
        {t.teach}
      </EmptyBoard>
    );
  return (
    <div className="storyboard h-full overflow-auto print:h-auto print:overflow-visible">
      <div className="grid gap-5 p-3 md:p-6 print:gap-3 print:p-0">
        <div className="no-print flex flex-wrap items-center gap-2">
          <Chooser
            label={t.boards}
            choices={boards.map(({ id, title, persona: whose, time }) => {
              const persona = personas.find((one) => one.id === whose);
              const name = title || persona?.name || persona?.role || ui.untitled;
              return { id, name, about: t.times[time], persona, icon: 'film' };
            })}
            shown={board.id}
            show={show}
          />
          {canEdit && (
            <AnotherFor label={t.add} group={t.addWith} withWhom={t.begin} alone={t.beginNew} begin={begin} />
          )}
        </div>
        <Scene key={board.id} storyboard={board} />
        <Strip key={`strip-${board.id}`} storyboard={board.id} draw={draw} />
      </div>
      {drawing && (
        <Suspense>
          <FrameDialog id={drawing} show={draw} onClose={() => draw(null)} />
        </Suspense>
      )}
    </div>
  );
}
