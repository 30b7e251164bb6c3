import { useState } from 'react';
import { pastedLines } from '#product/paste.ts';
import { change, remove, together } from '#product/pen.ts';
import { Button } from '#ui/button.tsx';
import { Countdown } from '#ui/countdown.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { object, type Piece } from './box.ts';
import { ObjectionCard } from './objection-card.tsx';
import { boxWords } from './words.ts';

/** How long a sale may last. Minutes. */
const LENGTHS = [2, 3] as const;

/** The box is sold to somebody who does not believe in it: time for it, and what was objected and answered. */
export function Sceptic({ play, objections }: { play: string; objections: readonly Piece[] }) {
  const t = useWords(boxWords);
  const { model, pen, canEdit } = useProduct();
  const [minutes, setMinutes] = useState<number>(LENGTHS[1]);
  const [fresh, setFresh] = useState<string | null>(null);
  const add = (after?: string) =>
    setFresh(object(pen, play, '', after === undefined ? undefined : { after }));
  const next = (id: string) => {
    // Enter on an empty one ends the row instead of making another empty one.
    if (model.find('piece', id)?.text.trim()) return add(id);
    remove(pen, [id]);
    setFresh(null);
  };
  const paste = (objection: Piece, text: string) =>
    together(pen, () => {
      const [first = '', ...rest] = pastedLines(text).lines;
      change(pen, 'piece', objection.id, { text: objection.text + first });
      let last = objection.id;
      for (const line of rest) last = object(pen, play, line, { after: last });
    });
  return (
    <section
      aria-label={t.sceptic}
      className="box-sale grid gap-x-8 gap-y-4 border-line border-t pt-4 print:break-before-page"
    >
      <div className="grid content-start gap-2">
        <h3 className="text-lg">{t.sceptic}</h3>
        <p className="text-pretty text-soft text-sm">{t.scepticHint}</p>
        {canEdit && (
          <div className="no-print grid gap-2">
            <fieldset className="flex flex-wrap gap-1.5">
              <legend className="sr-only">{t.howLong}</legend>
              {LENGTHS.map((one) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={minutes === one}
                  onClick={() => setMinutes(one)}
                  className="min-h-7 rounded-full border border-line bg-card px-3 text-sm aria-pressed:border-thread aria-pressed:bg-thread-wash aria-pressed:text-thread"
                >
                  {t.minutes(one)}
                </button>
              ))}
            </fieldset>
            <Countdown key={minutes} seconds={minutes * 60} over={t.over} />
          </div>
        )}
      </div>
      <div className="grid content-start gap-2">
        <h4 className="font-[650] text-lg">{t.objections}</h4>
        {objections.length === 0 && <p className="text-soft text-sm">{t.noObjection}</p>}
        <ul aria-label={t.objections} className="grid gap-2">
          {objections.map((objection) => (
            <ObjectionCard
              key={objection.id}
              objection={objection}
              fresh={fresh === objection.id}
              next={() => next(objection.id)}
              paste={(text) => paste(objection, text)}
            />
          ))}
        </ul>
        {canEdit && (
          <Button
            small
            icon="plus"
            className="no-print justify-self-start"
            onClick={() => add(objections.at(-1)?.id)}
          >
            {t.addObjection}
          </Button>
        )}
      </div>
    </section>
  );
}
