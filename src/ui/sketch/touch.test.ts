import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create } from '#product/pen.ts';
import { drawingOf } from './drawing.ts';
import { type Point, writePieces } from './points.ts';
import { touches } from './touch.ts';

const strokeOf = (points: readonly Point[], width = 10) => {
  const { pen, model } = aHand();
  const on = create(pen, 'frame');
  create(pen, 'stroke', { on, points: writePieces(points)[0]!, width });
  return drawingOf(model, on).strokes[0]!;
};

test('an eraser touches what it goes over, also between two points far apart', () => {
  const across = strokeOf([
    [100, 100, 0.5],
    [900, 100, 0.5],
  ]);
  expect(touches(across, [500, 40], [500, 160], 5)).toBe(true);
  expect(touches(across, [500, 40], [520, 60], 5)).toBe(false);
  expect(touches(across, [500, 112], [500, 112], 8)).toBe(true);
});

test('a dot can be erased', () => {
  const dot = strokeOf([[300, 300, 0.5]]);
  expect(touches(dot, [290, 300], [290, 300], 6)).toBe(true);
  expect(touches(dot, [240, 300], [240, 300], 6)).toBe(false);
});

test('a stroke that cannot be read is touched by nothing', () => {
  const { pen, model } = aHand();
  const on = create(pen, 'frame');
  create(pen, 'stroke', { on, points: '!!' });
  expect(touches(drawingOf(model, on).strokes[0]!, [0, 0], [1600, 1000], 50)).toBe(false);
});
