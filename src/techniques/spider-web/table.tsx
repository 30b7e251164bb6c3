import { useCallback, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { change, remove } from '#product/pen.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { inputLook } from '#ui/field.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { dashOf, relationsOf } from './relations.ts';
import { MIDDLE } from './room.ts';
import { ThingCard } from './thing-card.tsx';
import { addThing, type Line, type Thing, webOf } from './web.ts';
import { webWords } from './words.ts';

/** A stroke as it is drawn, for the legend and the list. */
function Stroke({ dash }: { dash: string }) {
  return (
    <svg aria-hidden="true" width="44" height="8" viewBox="0 0 44 8" className="shrink-0">
      <path
        d="M1 4h42"
        stroke="var(--thread)"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeDasharray={dash}
      />
    </svg>
  );
}

const titleOfProduct = (model: LiveModel): string => model.product.title;

/** The product in the middle, what surrounds it, and lines of several kinds, each with what goes along it. */
export function Table({ play }: { play: EntityOf<'play'> }) {
  const t = useWords(webWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model, pen, canEdit } = useProduct();
  const [fresh, setFresh] = useState<string | null>(null);
  const web = useDerived(useCallback((read: LiveModel) => webOf(read, play.id), [play.id]));
  const relations = relationsOf(play.sorts, locale);
  const byId = new Map(web.things.map((thing) => [thing.id, thing]));
  const product = useDerived(titleOfProduct) || t.product;
  const nameOf = (id: string | null) => (id === null ? product : byId.get(id)?.text || ui.untitled);
  const add = () => setFresh(addThing(pen, play.id, relations[0]!));
  const next = (thing: Thing) => {
    // Enter on an empty one ends the row instead of making another empty one.
    if (model.find('piece', thing.id)?.text.trim()) return add();
    remove(pen, [thing.id]);
    setFresh(null);
  };
  const pathOf = (line: Line): string => {
    const from = line.from === null ? MIDDLE : byId.get(line.from);
    const to = line.to === null ? undefined : byId.get(line.to);
    if (!from || !to) return '';
    const [ax, ay, bx, by] = [from.x ?? 500, from.y ?? 500, to.x ?? 500, to.y ?? 500];
    // A thread bends a little, always to the same side.
    return `M${ax} ${ay} Q ${(ax + bx) / 2 + (by - ay) * 0.08} ${(ay + by) / 2 - (bx - ax) * 0.08} ${bx} ${by}`;
  };
  return (
    <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem] print:grid-cols-1">
      <section aria-label={t.web} className="grid min-w-0 content-start gap-3">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          {canEdit && (
            <Button tone="primary" icon="plus" className="no-print" onClick={add}>
              {t.add}
            </Button>
          )}
          <ul aria-label={t.relations} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {relations.map((relation) => (
              <li key={relation} className="flex items-center gap-2">
                <Stroke dash={dashOf(relations, relation)} />
                {relation}
              </li>
            ))}
          </ul>
        </div>
        {web.things.length === 0 && <p className="text-soft">{t.empty}</p>}
        <div className="relative rounded-card wide:aspect-4/3 wide:border wide:border-line wide:bg-paper print:break-inside-avoid print:[zoom:0.72]">
          <svg
            aria-hidden="true"
            viewBox="0 0 1000 1000"
            preserveAspectRatio="none"
            className="pointer-events-none absolute inset-0 hidden size-full wide:block"
          >
            {web.lines.map((line) => (
              <path
                key={line.id}
                d={pathOf(line)}
                fill="none"
                stroke="var(--thread)"
                strokeWidth="2.5"
                strokeLinecap="round"
                strokeDasharray={dashOf(relations, line.sort)}
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
          <p
            data-on-web=""
            className="grid place-items-center wide:absolute wide:top-1/2 wide:left-1/2 wide:size-32 wide:-translate-1/2 wide:overflow-hidden wide:rounded-full wide:border-3 wide:border-thread wide:bg-card wide:p-3 wide:text-center"
          >
            <span className="min-w-0 wrap-anywhere font-[650] font-heading text-lg leading-tight wide:text-base">
              {product}
            </span>
          </p>
          <div className="grid gap-2 pt-3 wide:contents">
            {web.things.map((thing) => (
              <ThingCard
                key={thing.id}
                thing={thing}
                web={web}
                relations={relations}
                fresh={fresh === thing.id}
                next={() => next(thing)}
              />
            ))}
          </div>
        </div>
      </section>
      <section aria-label={t.lines} className="grid min-w-0 content-start gap-2">
        <ul className="grid grid-cols-[minmax(0,1fr)] items-start gap-2 md:grid-cols-2 xl:grid-cols-1 print:grid-cols-3">
          {web.lines.map((line) => {
            const label = t.line(nameOf(line.from), nameOf(line.to));
            return (
              <li
                key={line.id}
                data-entity={line.id}
                className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1 rounded-card border border-line bg-card px-2.5 py-2 text-sm"
              >
                <div className="flex items-center gap-2">
                  <Stroke dash={dashOf(relations, line.sort)} />
                  <span className="min-w-0 grow wrap-anywhere leading-tight">{label}</span>
                  {canEdit && (
                    <IconButton
                      icon="x"
                      size={14}
                      label={`${t.cut} : ${label}`}
                      onClick={() => remove(pen, [line.id])}
                      className="no-print -my-1"
                    />
                  )}
                </div>
                {canEdit ? (
                  <select
                    aria-label={`${t.kind} (${label})`}
                    value={line.sort}
                    onChange={({ target }) => change(pen, 'piece', line.id, { sort: target.value })}
                    className={`${inputLook} no-print min-h-7! py-0! text-sm`}
                  >
                    {(relations.includes(line.sort) ? relations : [line.sort, ...relations]).map(
                      (relation) => (
                        <option key={relation}>{relation}</option>
                      ),
                    )}
                  </select>
                ) : (
                  <span className="text-soft">{line.sort}</span>
                )}
                {(canEdit || line.text) && (
                  <LiveText
                    kind="piece"
                    id={line.id}
                    field="text"
                    label={`${t.note} (${label})`}
                    placeholder={t.note}
                    className="text-soft"
                  />
                )}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
