import './box.css';
import { Suspense, useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { onceSettled } from '#ui/idle.tsx';
import { useWords } from '#ui/language.tsx';
import { Became } from '#ui/play/became.tsx';
import { SideBySide } from '#ui/play/side-by-side.tsx';
import { useDerived } from '#ui/product.tsx';
import { type Box, boxOf, HEIGHTS, messagesOf, type Piece, SORTS, sortOf } from './box.ts';
import { boxWords } from './words.ts';

const SketchPicture = onceSettled(() => import('#ui/sketch/sketch-picture.tsx'));

/** The front of a box, small: its name, its slogan, its drawing. */
function Front({ box }: { box: Box }) {
  const { piece, messages } = box.sides.front;
  const first = (sort: 'name' | 'slogan') => messages.find((one) => sortOf(one) === sort)?.text;
  return (
    <div className="box-front">
      <p className="font-[700] font-heading text-lg text-thread leading-tight">{first('name')}</p>
      <p className="text-sm">{first('slogan')}</p>
      {piece && (
        <Suspense>
          <SketchPicture on={piece.id} height={HEIGHTS.front} alt="" className="mt-1 w-full" />
        </Suspense>
      )}
    </div>
  );
}

/** What several boxes say in one row: each message with the face it stands on, which says how much it counts. */
function Said({ pieces }: { pieces: readonly Piece[] }) {
  const t = useWords(boxWords);
  return (
    <ul className="grid gap-1.5">
      {pieces.map(({ id, text, why, area }) => (
        <li key={id}>
          {text}{' '}
          {area in t.face && <span className="text-soft">({t.face[area as keyof typeof t.face]})</span>}
          {why && <span className="block text-soft">{why}</span>}
          <Became id={id} />
        </li>
      ))}
    </ul>
  );
}

/** The fronts beside one another; then what all groups wrote, by what it is. */
export function Results({ plays }: { plays: readonly EntityOf<'play'>[] }) {
  const t = useWords(boxWords);
  const boxes = useDerived(
    useCallback((model: LiveModel) => plays.map((play) => boxOf(model, play.id)), [plays]),
  );
  const row = (key: string, head: string, of: (box: Box) => readonly Piece[]) => ({
    key,
    head,
    cells: boxes.map((box, at) => <Said key={plays[at]?.id} pieces={of(box)} />),
  });
  return (
    <SideBySide
      label={t.results}
      corner={t.message}
      plays={plays}
      rows={[
        {
          key: 'front',
          head: t.front,
          cells: boxes.map((box, at) => <Front key={plays[at]?.id} box={box} />),
        },
        ...SORTS.map((sort) =>
          row(sort, t.sort[sort], (box) => messagesOf(box).filter((one) => sortOf(one) === sort)),
        ),
        row('objection', t.objections, ({ objections }) =>
          objections.filter(({ text }) => text.trim() !== ''),
        ),
      ]}
    />
  );
}
