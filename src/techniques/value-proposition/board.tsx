import { useState } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { change, create } from '#product/pen.ts';
import { titleOf } from '#product/title.ts';
import { Button } from '#ui/button.tsx';
import { Chooser, useShown } from '#ui/chooser.tsx';
import { EmptyBoard } from '#ui/empty-board.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { useDerived, useProduct, useReading } from '#ui/product.tsx';
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
  const { pen, canEdit } = useProduct();
  const read = useReading();
  const fits = useDerived(allFits);
  const { shown: fit, show, gone } = useShown(fits, ({ proposition }) => proposition.id);
  const [asking, ask] = useState<'new' | 'whom' | null>(null);
  const take = (segment: string) => {
    if (asking === 'whom' && fit) change(pen, 'proposition', fit.proposition.id, { segment });
    else show(create(pen, 'proposition', { segment }));
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
          <Chooser
            label={t.propositions}
            choices={fits.map(({ proposition: one, subjects }) => {
              const whom = one.segment === null ? undefined : read.get(one.segment);
              return {
                id: one.id,
                name: (whom && titleOf(whom, read)) || one.title || t.untitled,
                persona: subjects.map((id) => read.find('persona', id)).find((persona) => persona),
                icon: 'users',
              };
            })}
            shown={proposition.id}
            show={show}
          />
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
        <article data-entity={proposition.id} aria-label={titleOf(proposition, read) || t.untitled}>
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
