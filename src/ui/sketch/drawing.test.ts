import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create, remove } from '#product/pen.ts';
import { copyDrawing, drawingOf, drawStroke, isSameDrawing, MOST_LETTERS, MOST_STROKES } from './drawing.ts';
import { writePieces } from './points.ts';
import { bringToFront, clearDrawing, flipStamp, growStamp, moveStamp, putStamp } from './stamp-hands.ts';

const look = { ink: 'thread', width: 12 } as const;
const [line] = writePieces([
  [0, 0, 0.5],
  [100, 100, 0.5],
]);

const begun = () => {
  const hand = aHand();
  const frame = create(hand.pen, 'frame');
  return { ...hand, frame };
};

test('a stroke is drawn in one step, however many pieces it was written in, and undo takes all of it', async () => {
  const { pen, model, undo, frame } = begun();
  // The frame was another gesture.
  await Promise.resolve();
  expect(drawStroke(pen, frame, [line!, line!, line!], look)).toMatchObject({ ok: true });
  expect(drawingOf(model, frame).strokes).toHaveLength(3);
  undo.undo();
  expect(drawingOf(model, frame).strokes).toHaveLength(0);
  expect(model.get(frame)).toBeDefined();
});

test('a full drawing refuses more, and keeps what it has', () => {
  const { pen, model, frame } = begun();
  const letters = 'A'.repeat(12_000);
  for (let at = 0; at < MOST_LETTERS / 12_000; at++) drawStroke(pen, frame, [letters], look);
  const before = drawingOf(model, frame);
  expect(drawStroke(pen, frame, [line!], look)).toEqual({ ok: false, reason: 'full' });
  expect(isSameDrawing(before, drawingOf(model, frame))).toBe(true);
  expect(drawStroke(pen, create(pen, 'frame'), Array(MOST_STROKES + 1).fill(line!), look)).toEqual({
    ok: false,
    reason: 'full',
  });
});

test('a drawing dies with what it is drawn on, and a copy of it does not', () => {
  const { pen, model, frame } = begun();
  drawStroke(pen, frame, [line!], look);
  const stamp = putStamp(pen, frame, 'talking', 1000, 'indigo');
  const other = create(pen, 'frame');
  copyDrawing(pen, frame, other);
  remove(pen, [frame]);
  expect(stamp.ok && model.get(stamp.value)).toBeUndefined();
  const copy = drawingOf(model, other);
  expect(copy.strokes).toMatchObject([{ points: line, ink: 'thread', width: 12 }]);
  expect(copy.stamps).toMatchObject([{ shape: 'talking', mood: 'neutral', ink: 'indigo' }]);
});

test('stamps are moved within the drawing, grown, turned round and brought to the front', () => {
  const { pen, model, frame } = begun();
  const [first, second] = (['standing', 'speech'] as const).map((shape) => {
    const put = putStamp(pen, frame, shape, 1000, 'ink');
    return put.ok ? put.value : '';
  });
  const at = () => drawingOf(model, frame).stamps;
  moveStamp(pen, at()[0]!, -500, 5000, 1000);
  growStamp(pen, at()[0]!, 1);
  flipStamp(pen, at()[0]!);
  expect(at()[0]).toMatchObject({ id: first, x: 0, y: 1000, size: 582, facing: 'left' });
  bringToFront(pen, at()[0]!);
  expect(at().map(({ id }) => id)).toEqual([second, first]);
});

test('everything is erased in one step and comes back in one', () => {
  const { pen, model, undo, frame } = begun();
  drawStroke(pen, frame, [line!], look);
  putStamp(pen, frame, 'house', 1000, 'ink');
  const before = drawingOf(model, frame);
  undo.stopCapturing();
  clearDrawing(pen, frame);
  expect(drawingOf(model, frame)).toEqual({ strokes: [], stamps: [] });
  undo.undo();
  expect(drawingOf(model, frame)).toEqual(before);
});
