import { lazy, type RefObject, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { EmptyBoard } from '#ui/empty-board.tsx';
import { later } from '#ui/idle.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { ExampleButton } from '../example-button.tsx';
import { useStoryActions } from './actions.tsx';
import { AddLine } from './add-line.tsx';
import type { Question } from './ask-dialog.tsx';
import { ColumnsHead } from './columns-head.tsx';
import { isFiltering, NO_FILTER } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import technique from './index.ts';
import { type Layout, layoutFor } from './layout.ts';
import { StoryList } from './list.tsx';
import { PrintedList } from './printed-list.tsx';
import { useStoryMenus } from './story-menus.tsx';
import { SummaryBar } from './summary-bar.tsx';
import { Tools } from './tools.tsx';
import { useArrangement, useFilterSums, useLoose } from './use-arrangement.tsx';
import { useFilter } from './use-filter.tsx';
import { backlogWords } from './words.ts';

const AskDialog = later(() => import('./ask-dialog.tsx'));
const ReadyDialog = later(() => import('./ready-dialog.tsx'));
const ImportDialog = lazy(() => import('./import/import-dialog.tsx'));

const useLayout = (box: RefObject<HTMLElement | null>): Layout => {
  const [layout, setLayout] = useState<Layout>('line');
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const sized = new ResizeObserver(() => setLayout(layoutFor(element.clientWidth)));
    sized.observe(element);
    return () => sized.disconnect();
  }, [box]);
  return layout;
};

/** The backlog: the product's stories in one order, to write, sort out, size and make ready. */
export default function Board() {
  const t = useWords(backlogWords);
  const locale = useLocale();
  const { canEdit } = useProduct();
  const { selection } = useSelection();
  const [filter, change] = useFilter();
  const [keep, setKeep] = useState<string | null>(null);
  const [asked, ask] = useState<Question | null>(null);
  const [dialog, show] = useState<'ready' | { importing: string; file?: File } | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const layout = useLayout(scroller);
  const loose = useLoose(filter.loose);
  const arrangement = useArrangement(filter, loose, keep);
  const sums = useFilterSums(filter, loose);
  const actions = useStoryActions();
  const menus = useStoryMenus(actions, ask);
  const empty = arrangement.total === 0;

  const narrow = useCallback(
    (fields: Parameters<typeof change>[0]) => {
      setKeep(null);
      change(fields);
    },
    [change],
  );
  // What no longer shows is not selected: nobody should move what they do not see.
  useEffect(() => {
    const left = [...selection.ids].filter((id) => arrangement.places.has(id));
    if (left.length < selection.ids.size) selection.set(left);
  }, [arrangement, selection]);

  const addLine = canEdit && (
    <AddLine
      actions={actions}
      filter={filter}
      onAdded={(ids) => {
        setKeep(ids.at(-1) ?? null);
        setFresh(ids[0] ?? null);
      }}
      onLongList={(importing) => show({ importing })}
      first={empty}
      second={fresh !== null}
      short={layout !== 'line'}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: « / » goes to the search, a dropped file is imported, wherever on the board
    <div
      ref={scroller}
      onKeyDown={(event) => {
        const typing = (event.target as Element).matches('input, textarea, select');
        if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        scroller.current?.querySelector<HTMLElement>('[data-backlog-search]')?.focus();
      }}
      onDragOver={(event) => {
        if (canEdit && event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const file = event.dataTransfer.files[0];
        if (!canEdit || !file) return;
        event.preventDefault();
        show({ importing: '', file });
      }}
      className="@container relative h-full overflow-y-auto print:h-auto print:overflow-visible print:[container-type:normal]"
    >
      <div className="mx-auto max-w-[1500px] px-3 pb-24 @3xl:px-5 print:max-w-none print:p-0">
        <div ref={head} className="no-print z-20 bg-sheet pt-3 @3xl:sticky @3xl:top-0">
          {!empty && (
            <div className="flex items-start gap-2 pb-2">
              <FilterBar filter={filter} change={narrow} />
              <Tools
                menus={menus}
                seen={arrangement.ids}
                onImport={() => show({ importing: '' })}
                onDefine={() => show('ready')}
              />
            </div>
          )}
          {!empty && addLine}
          {!empty && (
            <div className="py-1.5">
              <SummaryBar sums={sums} total={arrangement.total} actions={actions} menus={menus} />
            </div>
          )}
          {!empty && layout === 'line' && (
            <div className="pb-1">
              <ColumnsHead />
            </div>
          )}
        </div>
        {empty ? (
          <EmptyBoard
            question={technique.question[locale]}
            actions={
              canEdit && (
                <>
                  <Button icon="upload" onClick={() => show({ importing: '' })}>
                    {t.emptyImport}
                  </Button>
                  <ExampleButton technique={technique} />
                </>
              )
            }
          >
            {canEdit ? (
              <div className="grid gap-4">
                <p>{t.emptyText}</p>
                <div className="text-left text-ink">{addLine}</div>
              </div>
            ) : (
              t.readOnlyEmpty
            )}
          </EmptyBoard>
        ) : (
          <StoryList
            arrangement={arrangement}
            filter={filter}
            layout={layout}
            actions={actions}
            menus={menus}
            scroller={scroller}
            head={head}
            onKeep={setKeep}
            onLongList={(importing) => show({ importing })}
            reveal={fresh}
          />
        )}
        {!empty && arrangement.ids.length === 0 && (
          <div className="no-print grid justify-items-center gap-3 py-10 text-soft">
            <p>{t.noneFits}</p>
            {isFiltering(filter) && (
              <Button icon="x" onClick={() => narrow({ ...NO_FILTER, grouped: filter.grouped })}>
                {t.clearFilter}
              </Button>
            )}
          </div>
        )}
        <PrintedList arrangement={arrangement} />
      </div>
      <Suspense>
        {asked && <AskDialog question={asked} onClose={() => ask(null)} />}
        {dialog === 'ready' && <ReadyDialog onClose={() => show(null)} />}
        {dialog !== null && dialog !== 'ready' && (
          <ImportDialog
            text={dialog.importing}
            file={dialog.file}
            onClose={() => show(null)}
            onDone={(ids) => {
              selection.set(ids);
              setFresh(ids[0] ?? null);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
