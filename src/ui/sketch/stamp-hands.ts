import type { Verdict } from '#core/verdict.ts';
import { no, yes } from '#core/verdict.ts';
import { change, create, move, type Pen, remove, together } from '#product/pen.ts';
import { DRAWING_WIDTH, drawingOf, type Ink, MOST_STAMPS, type Stamp } from './drawing.ts';
import { FIRST_SIZE, hasWords, isFigure, type ShapeName } from './stamps.ts';

const SMALLEST = 40;
const held = (value: number, least: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, value)));

/** Puts a stamp on a drawing: beside the ones that stand there already. */
export const putStamp = (
  pen: Pen,
  on: string,
  shape: ShapeName,
  height: number,
  ink: Ink,
): Verdict<string, 'full'> => {
  const { stamps } = drawingOf(pen.model, on);
  if (stamps.length >= MOST_STAMPS) return no('full');
  const bubble = hasWords(shape);
  const step = (stamps.length % 5) - 2;
  return yes(
    create(pen, 'stamp', {
      on,
      shape,
      mood: isFigure(shape) ? 'neutral' : '',
      x: DRAWING_WIDTH / 2 + step * 220,
      y: bubble ? height * 0.24 : height * 0.58,
      size: isFigure(shape) && shape !== 'sleeping' ? FIRST_SIZE.figure : FIRST_SIZE.thing,
      facing: 'right',
      ink,
    }),
  );
};

/** Moves a stamp; its middle stays on the drawing. */
export const moveStamp = (pen: Pen, { id }: Stamp, x: number, y: number, height: number): void =>
  void change(pen, 'stamp', id, { x: held(x, 0, DRAWING_WIDTH), y: held(y, 0, height) });

export const sizeStamp = (pen: Pen, { id }: Stamp, size: number): void =>
  void change(pen, 'stamp', id, { size: held(size, SMALLEST, 1600) });

/** A tenth larger or smaller. */
export const growStamp = (pen: Pen, stamp: Stamp, by: 1 | -1): void =>
  sizeStamp(pen, stamp, (stamp.size ?? FIRST_SIZE.thing) * (by === 1 ? 1.12 : 1 / 1.12));

export const flipStamp = (pen: Pen, { id, facing }: Stamp): void =>
  void change(pen, 'stamp', id, { facing: facing === 'right' ? 'left' : 'right' });

/** In front of the other stamps of its drawing. */
export const bringToFront = (pen: Pen, { id, on }: Stamp): void => {
  const last = on === null ? undefined : drawingOf(pen.model, on).stamps.at(-1);
  if (last && last.id !== id) move(pen, id, { after: last.id });
};

/** Takes everything off a drawing, in one step. */
export const clearDrawing = (pen: Pen, on: string): void =>
  together(pen, () => {
    const { strokes, stamps } = drawingOf(pen.model, on);
    remove(
      pen,
      [...strokes, ...stamps].map(({ id }) => id),
    );
  });
