import type { Stroke } from './drawing.ts';
import { type Point, readPoints } from './points.ts';

type Place = readonly [x: number, y: number];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxes = new WeakMap<Stroke, Box>();

const boxOf = (stroke: Stroke): Box => {
  let box = boxes.get(stroke);
  if (!box) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of readPoints(stroke.points)) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    boxes.set(stroke, (box = { left, top, right, bottom }));
  }
  return box;
};

const side = (a: Place, b: Place, c: Place): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const toSegment = (point: Place, a: Place, b: Place): number => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const share =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length));
  return Math.hypot(point[0] - a[0] - share * dx, point[1] - a[1] - share * dy);
};

const cross = (a: Place, b: Place, c: Place, d: Place): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

const near = (a: Place, b: Place, c: Point, d: Point, reach: number): boolean =>
  cross(a, b, [c[0], c[1]], [d[0], d[1]]) ||
  toSegment([c[0], c[1]], a, b) <= reach ||
  toSegment([d[0], d[1]], a, b) <= reach ||
  toSegment(a, [c[0], c[1]], [d[0], d[1]]) <= reach ||
  toSegment(b, [c[0], c[1]], [d[0], d[1]]) <= reach;

/** Whether an eraser of that radius, moved from one place to another, touches the stroke. */
export const touches = (stroke: Stroke, from: Place, to: Place, radius: number): boolean => {
  const reach = radius + (stroke.width ?? 8) / 2;
  const box = boxOf(stroke);
  if (
    Math.max(from[0], to[0]) < box.left - reach ||
    Math.min(from[0], to[0]) > box.right + reach ||
    Math.max(from[1], to[1]) < box.top - reach ||
    Math.min(from[1], to[1]) > box.bottom + reach
  )
    return false;
  const points = readPoints(stroke.points);
  return points.some((point, at) => near(from, to, point, points[at + 1] ?? point, reach));
};
