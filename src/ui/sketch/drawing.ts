import { byOrder } from '#core/order.ts';
import type { Verdict } from '#core/verdict.ts';
import { no, yes } from '#core/verdict.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { create, type Pen, together } from '#product/pen.ts';

export type Stroke = EntityOf<'stroke'>;
export type Stamp = EntityOf<'stamp'>;
export type Ink = Stroke['ink'];

/** A drawing is so wide, whatever it is drawn on; stamps lie under the pen's strokes. */
export const DRAWING_WIDTH = 1600;

/** What is drawn on an entity, in its order. */
export interface Drawing {
  readonly strokes: readonly Stroke[];
  readonly stamps: readonly Stamp[];
}

/** Bounds of one drawing: past them nothing more is drawn on it, what is there stays and is shown. */
export const MOST_STROKES = 2500;
export const MOST_STAMPS = 150;
/** Letters of all strokes together, about 150,000 points. */
export const MOST_LETTERS = 600_000;

export const drawingOf = (model: Model, on: string): Drawing => {
  const strokes: Stroke[] = [];
  const stamps: Stamp[] = [];
  for (const { from, field } of model.referring(on)) {
    if (field !== 'on') continue;
    const entity = model.get(from);
    if (entity?.kind === 'stroke') strokes.push(entity);
    else if (entity?.kind === 'stamp') stamps.push(entity);
  }
  return { strokes: strokes.sort(byOrder), stamps: stamps.sort(byOrder) };
};

/** Whether two readings of a drawing show the same. */
export const isSameDrawing = (one: Drawing, other: Drawing): boolean =>
  isSameList(one.strokes, other.strokes) && isSameList(one.stamps, other.stamps);

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((entity, at) => entity === other[at]);

export const isBlank = ({ strokes, stamps }: Drawing): boolean => strokes.length + stamps.length === 0;

/** How many letters its strokes take: what it weighs. */
export const lettersOf = ({ strokes }: Drawing): number =>
  strokes.reduce((sum, { points }) => sum + points.length, 0);

/** Draws a stroke, in as many pieces as it was written in; refused where the drawing is full. */
export const drawStroke = (
  pen: Pen,
  on: string,
  pieces: readonly string[],
  look: { readonly ink: Ink; readonly width: number },
): Verdict<readonly string[], 'full'> => {
  const drawing = drawingOf(pen.model, on);
  const letters = pieces.reduce((sum, piece) => sum + piece.length, lettersOf(drawing));
  if (drawing.strokes.length + pieces.length > MOST_STROKES || letters > MOST_LETTERS) return no('full');
  return yes(together(pen, () => pieces.map((points) => create(pen, 'stroke', { on, points, ...look }))));
};

/** Copies all that is drawn on one entity onto another. */
export const copyDrawing = (pen: Pen, from: string, to: string): void =>
  together(pen, () => {
    const { strokes, stamps } = drawingOf(pen.model, from);
    for (const { points, ink, width } of strokes) create(pen, 'stroke', { on: to, points, ink, width });
    for (const { shape, mood, text, x, y, size, facing, ink } of stamps)
      create(pen, 'stamp', { on: to, shape, mood, text, x, y, size, facing, ink });
  });
