import './business-canvas.css';
import { type CSSProperties, useCallback, useState } from 'react';
import type { Entity, FieldsOf, KindName } from '#product/kinds/index.ts';
import { type Area, AreaList, Areas } from '#ui/areas.tsx';
import { BringIn } from '#ui/bring-in.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { AmountDialog } from './amount-dialog.tsx';
import { BlockSum } from './balance.tsx';
import { type Block, isMoney } from './blocks.ts';
import { BRINGS } from './brings.ts';
import { emptyBlocks, type Sheet } from './canvas.ts';
import { useHands } from './use-hands.tsx';
import { canvasWords } from './words.ts';

/** Where what has no block in this form of canvas stands. */
const ASIDE = 'aside';
const IN_COLUMNS = 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,190px),1fr))] gap-1.5';

function Bring({ block, canvas }: { block: Block; canvas: string }) {
  const fields = useCallback(
    (_from: Entity): FieldsOf<KindName> => (block === 'segments' ? {} : { canvas, area: block }),
    [block, canvas],
  );
  const brings = BRINGS[block];
  return brings ? <BringIn small to={brings[0]} from={brings[1]} area={block} fields={fields} /> : null;
}

/** The blocks of a canvas with what stands in them, numbered where one asks in which order to fill them. */
export function BlockGrid({ sheet, numbered }: { sheet: Sheet; numbered: boolean }) {
  const t = useWords(canvasWords);
  const { canEdit } = useProduct();
  const [asked, setAsked] = useState<string | null>(null);
  const ask = useCallback((id: string) => setAsked(id), []);
  const { canvas, blocks, ids, aside } = sheet;
  const hands = useHands(canvas.id, ask);
  const areas = blocks.map(
    (block): Area => ({ id: block, name: t.blocks[block], ids: ids.get(block) ?? [] }),
  );
  const unplaced: Area = { id: ASIDE, name: t.aside, ids: aside.map(({ id }) => id) };
  const next = numbered ? emptyBlocks(sheet)[0] : undefined;
  return (
    <div className="canvas-ground">
      <Areas areas={aside.length > 0 ? [...areas, unplaced] : areas} hands={hands}>
        <div className="canvas-blocks" data-form={canvas.form}>
          {blocks.map((block, at) => (
            <section
              key={block}
              data-block={block}
              aria-label={t.blocks[block]}
              style={{ '--block': block } as CSSProperties}
              className={`flex min-w-0 flex-col rounded-card border border-line p-2.5 ${block === 'propositions' ? 'bg-card' : 'bg-paper'} ${block === next ? 'outline-2 outline-thread -outline-offset-2' : ''}`}
            >
              <header className="flex flex-wrap items-baseline gap-x-2 gap-y-1 pb-2">
                <span className="flex min-w-0 items-center gap-2">
                  {numbered && (
                    <span
                      title={t.step(at + 1)}
                      className="grid size-6 shrink-0 place-items-center rounded-full border border-thread font-[650] text-sm text-thread"
                    >
                      {at + 1}
                    </span>
                  )}
                  <h3 className="min-w-0 text-base">{t.blocks[block]}</h3>
                </span>
                {block === next && <span className="text-thread text-xs">{t.next}</span>}
                <span className="ml-auto flex flex-wrap items-center justify-end gap-2">
                  {isMoney(block) && <BlockSum sheet={sheet} block={block} />}
                  {canEdit && (
                    <span className="no-print">
                      <Bring block={block} canvas={canvas.id} />
                    </span>
                  )}
                </span>
              </header>
              <AreaList
                area={areas[at]!}
                empty={t.hints[block]}
                className="grow"
                {...(isMoney(block) ? { listClassName: IN_COLUMNS } : {})}
              />
            </section>
          ))}
        </div>
        {aside.length > 0 && (
          <section aria-label={t.aside} className="mt-3 grid gap-2">
            <h3 className="text-base">{t.aside}</h3>
            <p className="text-soft text-sm">{t.asideHint}</p>
            <AreaList area={unplaced} listClassName={IN_COLUMNS} />
          </section>
        )}
      </Areas>
      {asked && <AmountDialog id={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
