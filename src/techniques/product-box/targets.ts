import type { FieldsOf, KindName } from '#product/kinds/index.ts';
import { create, type Pen, together } from '#product/pen.ts';
import { harvest } from '#product/play/harvest.ts';
import { OBJECTION, type Piece, type Sort, sortOf } from './box.ts';

type Target = readonly [to: KindName, fields?: FieldsOf<KindName>];

/** What a message becomes: a pitch takes each into the slot it fills. */
const becomes = (piece: Piece, source: string): readonly Target[] => {
  const text = piece.text.trim();
  if (piece.sort === OBJECTION) return [['pain', { standing: 'evidence', source }]];
  const by: Readonly<Record<Sort, readonly Target[]>> = {
    name: [['pitch', { product: text.slice(0, 120), benefit: '' }]],
    slogan: [['pitch', { title: text.slice(0, 120), benefit: '' }]],
    benefit: [['creator'], ['pitch']],
    feature: [['story'], ['offer']],
    price: [['canvasItem', { area: 'revenues' }]],
    support: [['offer']],
  };
  return by[sortOf(piece)];
};

/** What one piece becomes in this game, each with its link kept. */
export const targetsOf = (pen: Pen, piece: Piece) =>
  becomes(piece, pen.model.find('play', piece.play)?.title ?? '').map(([to, fields]) => ({
    to,
    take: () =>
      together(pen, () => {
        // A price has its place on the canvas; there is one from now on.
        if (to === 'canvasItem' && pen.model.list('canvas').length === 0) create(pen, 'canvas', {});
        return harvest(pen, piece.id, to, fields);
      }),
  }));
