import type { FieldsOf } from '#product/kinds/index.ts';
import { type Point, writePieces } from '#ui/sketch/points.ts';
import type { ExampleEntity } from '../technique.ts';

type Place = readonly [x: number, y: number];

/** A line through places as a hand draws it: round at the corners, pressed harder in the middle. */
const through = (places: readonly Place[]): readonly Point[] => {
  const points: Point[] = [];
  const at = (index: number) => places[Math.min(places.length - 1, Math.max(0, index))]!;
  const steps = 6;
  const all = (places.length - 1) * steps;
  for (let i = 0; i <= all; i++) {
    const [from, share] = [Math.floor(i / steps), (i % steps) / steps];
    const [a, b, c, d] = [at(from - 1), at(from), at(from + 1), at(from + 2)];
    const along = (axis: 0 | 1) =>
      0.5 *
      (2 * b[axis] +
        (c[axis] - a[axis]) * share +
        (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * share ** 2 +
        (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * share ** 3);
    points.push([along(0), along(1), 0.4 + 0.2 * Math.sin((Math.PI * i) / Math.max(1, all))]);
  }
  return points;
};

/** Puts strokes and stamps on a frame of the example. */
export const drawingOn = (frame: string) => {
  let count = 0;
  const id = () => `${frame}-drawn-${++count}`;
  const stroke = (
    places: readonly Place[],
    ink: FieldsOf<'stroke'>['ink'] = 'ink',
    width = 12,
  ): ExampleEntity => ({
    id: id(),
    kind: 'stroke',
    on: frame,
    points: writePieces(through(places))[0]!,
    ink,
    width,
  });
  const stamp = (
    shape: string,
    [x, y]: Place,
    size: number,
    more: Pick<FieldsOf<'stamp'>, 'mood' | 'text' | 'facing' | 'ink'> = {},
  ): ExampleEntity => ({ id: id(), kind: 'stamp', on: frame, shape, x, y, size, ...more });
  /** The toaster all this is about: its middle and its width. */
  const toaster = ([x, y]: Place, width: number): readonly ExampleEntity[] => {
    const to = (dx: number, dy: number): Place => [Math.round(x + dx * width), Math.round(y + dy * width)];
    return [
      stroke([
        to(-0.46, 0.34),
        to(-0.5, 0.1),
        to(-0.47, -0.2),
        to(-0.38, -0.33),
        to(-0.1, -0.35),
        to(0.2, -0.35),
        to(0.4, -0.33),
        to(0.48, -0.2),
        to(0.5, 0.1),
        to(0.46, 0.34),
        to(0.1, 0.36),
        to(-0.2, 0.35),
        to(-0.47, 0.33),
      ]),
      stroke(
        [to(-0.26, -0.35), to(-0.25, -0.44), to(0, -0.47), to(0.26, -0.44), to(0.27, -0.35)],
        'amber',
        16,
      ),
      stroke([to(0.5, -0.05), to(0.58, -0.06), to(0.6, 0.02)]),
      stroke([to(-0.3, 0.12), to(0, 0.14), to(0.3, 0.12)], 'teal', 8),
    ];
  };
  const smoke = ([x, y]: Place): readonly ExampleEntity[] =>
    [0, 70, 140].map((shift) =>
      stroke(
        [
          [x + shift, y],
          [x + shift - 22, y - 45],
          [x + shift + 18, y - 90],
          [x + shift - 12, y - 140],
        ],
        'plum',
        9,
      ),
    );
  return { stroke, stamp, toaster, smoke };
};
