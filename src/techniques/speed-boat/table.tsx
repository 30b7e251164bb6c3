import { useCallback, useMemo, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { pastedLines } from '#product/paste.ts';
import { change, remove, together } from '#product/pen.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { usePlay } from '#ui/play/kit.tsx';
import { PrivateWriting } from '#ui/play/private-writing.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { AnchorCard, type AnchorHands } from './anchor-card.tsx';
import { type Anchor, anchorsOf, drop, knotsOf, toPain, unkept } from './anchors.ts';
import { Boat } from './boat.tsx';
import { boatWords } from './words.ts';

/** Who leads takes the anchors one by one: is it clear, who else feels it? */
function Confirming({ anchors }: { anchors: readonly Anchor[] }) {
  const t = useWords(boatWords);
  const { pen } = useProduct();
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const open = anchors.filter(({ state, text }) => state === 'open' && text.trim() !== '');
  const now = open.find(({ id }) => !skipped.has(id)) ?? open[0];
  if (!now) return null;
  return (
    <section
      aria-label={t.ask}
      className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-thread bg-thread-wash px-4 py-2.5"
    >
      <p className="min-w-56 flex-1">
        <span className="block text-soft text-sm">
          {t.turn(anchors.indexOf(now) + 1, anchors.length)} · {t.ask}
        </span>
        <b className="font-[650] font-heading text-lg">{now.text}</b>
      </p>
      <Button
        tone="primary"
        icon="check"
        onClick={() => change(pen, 'piece', now.id, { state: 'confirmed' })}
      >
        {t.confirm}
      </Button>
      {open.length > 1 && (
        <Button
          onClick={() =>
            // Once all were skipped, one begins anew.
            setSkipped((all) => (all.size + 1 >= open.length ? new Set() : new Set([...all, now.id])))
          }
        >
          {t.next}
        </Button>
      )}
    </section>
  );
}

/** The sea: the boat on the water, and under it what keeps it from moving. */
export function Table({ play }: { play: EntityOf<'play'> }) {
  const t = useWords(boatWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const { pen, canEdit, undo } = useProduct();
  const { leads, mayHarvest } = usePlay();
  const [fresh, setFresh] = useState<string | null>(null);
  const anchors = useDerived(useCallback((model: LiveModel) => anchorsOf(model, play.id), [play.id]));
  const ready = useDerived(useCallback((model: LiveModel) => unkept(model, play.id), [play.id]));
  const knots = knotsOf(anchors);
  const dropOne = (after?: string) => setFresh(drop(pen, play.id, [''], after)[0] ?? null);
  const hands = useMemo<AnchorHands>(
    () => ({
      next: (id) => {
        // Enter on an empty one ends the row instead of making another empty one.
        const written = pen.model.find('piece', id)?.text.trim() !== '';
        if (!written) remove(pen, [id]);
        setFresh(written ? (drop(pen, play.id, [''], id)[0] ?? null) : null);
      },
      paste: (id, text) =>
        together(pen, () => {
          const [first = '', ...rest] = pastedLines(text).lines;
          change(pen, 'piece', id, { text: (pen.model.find('piece', id)?.text ?? '') + first });
          drop(pen, play.id, rest, id);
        }),
    }),
    [pen, play.id],
  );
  const harvestAll = () => {
    undo.stopCapturing();
    together(pen, () => {
      for (const { id } of ready) toPain(pen, id, t.source(play.title));
    });
    undo.stopCapturing();
    say(t.harvested(ready.length), { label: ui.undo, run: () => undo.undo() });
  };
  return (
    <div className="grid gap-4">
      <div className="grid justify-items-center pt-2 text-center">
        <Boat slow={anchors.length > 0} />
        <p aria-live="polite" className="mt-1 text-soft">
          {anchors.length === 0 ? t.still : knots > 0 ? t.faster(knots) : t.empty}
        </p>
      </div>
      {canEdit && leads && anchors.length > 0 && <Confirming anchors={anchors} />}
      {mayHarvest && ready.length > 0 && (
        <div className="no-print flex justify-center">
          <Button tone="primary" icon="arrow-right" onClick={harvestAll}>
            {t.harvestAll(ready.length)}
          </Button>
        </div>
      )}
      <div className="flex gap-4 max-md:flex-col-reverse">
        <ul
          aria-label={t.anchors}
          className="grid min-w-0 flex-1 grid-cols-[repeat(auto-fill,minmax(min(100%,13.5rem),1fr))] items-start gap-x-3 gap-y-4 border-edge border-t border-dashed max-md:pt-4"
        >
          {anchors.map((anchor) => (
            <AnchorCard key={anchor.id} id={anchor.id} fresh={fresh === anchor.id} hands={hands} />
          ))}
          {canEdit && (
            <li className="no-print pt-3">
              <Button small icon="plus" onClick={() => dropOne(anchors.at(-1)?.id)}>
                {t.add}
              </Button>
            </li>
          )}
        </ul>
        {canEdit && (
          <div className="md:w-72 md:shrink-0">
            <PrivateWriting
              play={play.id}
              placeholder={t.write}
              post={(texts) => drop(pen, play.id, texts, anchors.at(-1)?.id)}
            />
          </div>
        )}
      </div>
    </div>
  );
}
