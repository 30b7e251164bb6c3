import { useState } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { change, create } from '#product/pen.ts';
import { titleOf } from '#product/title.ts';
import { Button } from '#ui/button.tsx';
import { EmptyBoard } from '#ui/empty-board.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { Face } from '#ui/face.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { ExampleButton } from '../example-button.tsx';
import { fitsOf } from './fit.ts';
import { ForWhom } from './for-whom.tsx';
import technique from './index.ts';
import { Sides } from './sides.tsx';
import { valueWords } from './words.ts';

const allFits = (model: LiveModel) => fitsOf(model);

/** A value proposition canvas per segment: the profile first, then what answers it. */
export default function Board() {
  const t = useWords(valueWords);
  const locale = useLocale();
  const { model, pen, canEdit } = useProduct();
  const fits = useDerived(allFits);
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, ask] = useState<'new' | 'whom' | null>(null);
  const fit = fits.find(({ proposition }) => proposition.id === chosen) ?? fits[0];
  const gone = chosen !== null && fit?.proposition.id !== chosen;
  const take = (segment: string) => {
    if (asking === 'whom' && fit) change(pen, 'proposition', fit.proposition.id, { segment });
    else setChosen(create(pen, 'proposition', { segment }));
  };
  const dialog = asking && <ForWhom onTake={take} onClose={() => ask(null)} />;

  if (!fit)
    return (
      <>
        <EmptyBoard
          question={technique.question[locale]}
          actions={
            canEdit && (
              <>
                <Button tone="primary" icon="users" onClick={() => ask('new')}>
                  {t.begin}
                </Button>
                <ExampleButton technique={technique} />
              </>
            )
          }
        >
          {gone && <p role="status">{t.gone}</p>}
          {t.teach}
        </EmptyBoard>
        {dialog}
      </>
    );

  const { proposition } = fit;
  return (
    <div className="h-full overflow-auto print:h-auto">
      <div className="mx-auto grid max-w-[1600px] gap-4 p-3 md:p-6">
        <div className="no-print flex flex-wrap items-center gap-2">
          <ul aria-label={t.propositions} className="flex min-w-0 flex-wrap gap-2">
            {fits.map(({ proposition: one, subjects }) => {
              const whom = one.segment === null ? undefined : model.get(one.segment);
              const face = subjects.map((id) => model.find('persona', id)).find((persona) => persona);
              return (
                <li key={one.id} className="min-w-0">
                  <button
                    type="button"
                    aria-pressed={one.id === proposition.id}
                    onClick={() => setChosen(one.id)}
                    className="flex min-h-10 max-w-full items-center gap-2 rounded-full border border-line py-0.5 pr-3.5 pl-1 hover:bg-card aria-pressed:border-thread aria-pressed:bg-card"
                  >
                    {face ? (
                      <Face id={face.id} picture={face.portrait} size={32} />
                    ) : (
                      <span className="grid size-8 place-items-center">
                        <KindIcon kind="segment" size={18} />
                      </span>
                    )}
                    <span className="max-w-64 truncate">
                      {(whom && titleOf(whom, model)) || one.title || t.untitled}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
          {canEdit && (
            <Button small tone="quiet" icon="plus" onClick={() => ask('new')}>
              {t.add}
            </Button>
          )}
        </div>
        {gone && (
          <p role="status" className="no-print text-soft text-sm">
            {t.gone}
          </p>
        )}
        <article data-entity={proposition.id} aria-label={titleOf(proposition, model) || t.untitled}>
          <header className="flex items-start gap-2 pb-2">
            <LiveText
              key={proposition.id}
              kind="proposition"
              id={proposition.id}
              field="title"
              label={t.title}
              placeholder={t.title}
              className="font-[650] font-heading text-2xl"
            />
            <EntityMenu id={proposition.id} />
          </header>
          <Sides key={proposition.id} fit={fit} onChoose={() => ask('whom')} />
        </article>
      </div>
      {dialog}
    </div>
  );
}
