import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { useWords } from '#ui/language.tsx';
import { Became } from '#ui/play/became.tsx';
import { SideBySide } from '#ui/play/side-by-side.tsx';
import { useDerived } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { anchorsOf, byWeight, knotsOf } from './anchors.ts';
import { boatWords } from './words.ts';

/** All groups' anchors, the heaviest first, and what each group drags along. */
export function Results({ plays }: { plays: readonly EntityOf<'play'>[] }) {
  const t = useWords(boatWords);
  const ui = useWords(uiWords);
  const told = useDerived(
    useCallback(
      (model: LiveModel) => plays.map((play) => ({ play, anchors: anchorsOf(model, play.id) })),
      [plays],
    ),
  );
  const all = told.flatMap(({ play, anchors }) => anchors.map((anchor) => ({ play, anchor })));
  const say = (weight: number | null) => (weight === null ? t.unweighted : t.knots(weight));
  return (
    <SideBySide
      label={t.heaviest}
      corner={t.heaviest}
      plays={plays}
      rows={[
        ...all
          .filter(({ anchor }) => anchor.text.trim() !== '')
          .sort((a, b) => byWeight(a.anchor, b.anchor))
          .map(({ play, anchor }) => ({
            key: anchor.id,
            head: (
              <span className="grid gap-0.5" data-entity={anchor.id}>
                {anchor.text || ui.untitled}
                {anchor.why && <span className="text-soft text-sm">{anchor.why}</span>}
                <Became id={anchor.id} />
              </span>
            ),
            cells: plays.map(({ id }) =>
              id === play.id ? (
                <span key={id} className={anchor.state === 'confirmed' ? 'font-[650]' : 'text-soft'}>
                  {say(anchor.weight)}
                </span>
              ) : (
                ''
              ),
            ),
          })),
        {
          key: 'total',
          head: <b>{t.total}</b>,
          cells: told.map(({ play, anchors }) => <b key={play.id}>{t.knots(knotsOf(anchors))}</b>),
        },
      ]}
    />
  );
}
