import { useState } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { create } from '#product/pen.ts';
import { titleOf } from '#product/title.ts';
import { Button } from '#ui/button.tsx';
import { Chooser, useShown } from '#ui/chooser.tsx';
import { EmptyBoard } from '#ui/empty-board.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { ExampleButton } from '../example-button.tsx';
import { Balance } from './balance.tsx';
import { BlockGrid } from './block-grid.tsx';
import type { Form } from './blocks.ts';
import { emptyBlocks, sheetsOf } from './canvas.ts';
import technique from './index.ts';
import { ServedTable } from './served-table.tsx';
import { Settings } from './settings.tsx';
import { canvasWords } from './words.ts';

const allSheets = (model: LiveModel) => sheetsOf(model);

/** The nine blocks on one page; segments and value propositions are the model's own. */
export default function Board() {
  const t = useWords(canvasWords);
  const locale = useLocale();
  const { model, pen, canEdit } = useProduct();
  const sheets = useDerived(allSheets);
  const { shown: sheet, show, gone } = useShown(sheets, ({ canvas }) => canvas.id);
  const [asked, ask] = useState<boolean | null>(null);
  const begin = (form: Form) =>
    show(create(pen, 'canvas', { form, currency: sheets[0]?.canvas.currency || 'EUR', period: 'year' }));

  if (!sheet)
    return (
      <EmptyBoard
        question={technique.question[locale]}
        actions={
          canEdit && (
            <>
              <Button tone="primary" icon="layout-grid" onClick={() => begin('business')}>
                {t.begin}
              </Button>
              <Button onClick={() => begin('lean')}>{t.beginLean}</Button>
              <ExampleButton technique={technique} />
            </>
          )
        }
      >
        {gone && <p role="status">{t.gone}</p>}
        {t.teach}
      </EmptyBoard>
    );

  const { canvas } = sheet;
  const numbered = asked ?? emptyBlocks(sheet).length > sheet.blocks.length / 2;
  const named = (at: number) => sheets[at]!.canvas.title.trim() || t.titlePlace(at + 1);
  return (
    <div className="h-full overflow-auto print:h-auto">
      <div className="mx-auto grid max-w-[1800px] gap-3 p-3 md:p-5">
        <div className="no-print flex flex-wrap items-center gap-2">
          {sheets.length > 1 && (
            <Chooser
              label={t.canvases}
              choices={sheets.map(({ canvas: one }, at) => ({ id: one.id, name: named(at) }))}
              shown={canvas.id}
              show={show}
            />
          )}
          <Settings sheet={sheet} />
          <Button
            small
            icon="list-ordered"
            aria-pressed={numbered}
            className="aria-pressed:border-thread aria-pressed:text-thread"
            onClick={() => ask(!numbered)}
          >
            {t.order}
          </Button>
          {canEdit && (
            <Button small tone="quiet" icon="plus" onClick={() => begin(canvas.form)}>
              {t.add}
            </Button>
          )}
        </div>
        {gone && (
          <p role="status" className="no-print text-soft text-sm">
            {t.gone}
          </p>
        )}
        <article
          data-entity={canvas.id}
          aria-label={titleOf(canvas, model) || t.untitled}
          className="grid min-w-0 gap-3"
        >
          <header className="flex items-start gap-2">
            <div className="flex min-w-0 grow flex-wrap items-center gap-x-4 gap-y-1">
              <div className="min-w-0 grow">
                <LiveText
                  key={canvas.id}
                  kind="canvas"
                  id={canvas.id}
                  field="title"
                  label={t.title}
                  placeholder={named(sheets.indexOf(sheet))}
                  className="font-[650] font-heading text-2xl"
                />
              </div>
              <Balance sheet={sheet} />
            </div>
            <EntityMenu id={canvas.id} />
          </header>
          <BlockGrid key={canvas.id} sheet={sheet} numbered={numbered} />
          <ServedTable sheet={sheet} />
        </article>
      </div>
    </div>
  );
}
