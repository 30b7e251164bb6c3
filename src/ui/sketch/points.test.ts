import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_WRITTEN, type Point, readPoints, simplify, writePieces, writeWithin } from './points.ts';

const point: fc.Arbitrary<Point> = fc.tuple(
  fc.integer({ min: -400, max: 2000 }),
  fc.integer({ min: -400, max: 2000 }),
  fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
);
const line = fc.array(point, { minLength: 1, maxLength: 300 });

/** A hand that trembles along a circle. */
const scribble = (count: number): readonly Point[] =>
  Array.from({ length: count }, (_, at) => {
    const turn = at / 40;
    const far = 300 + 120 * Math.sin(at / 7);
    return [800 + far * Math.cos(turn), 500 + far * Math.sin(turn), 0.5 + 0.4 * Math.sin(at / 11)];
  });

test('what is written is read again', () => {
  fc.assert(
    fc.property(line, (points) => {
      const [written, ...more] = writePieces(points);
      expect(more).toEqual([]);
      expect(readPoints(written!)).toEqual(points);
    }),
  );
});

test('the form is told by an example, for other programs', () => {
  expect(
    writePieces([
      [800, 500, 0.5],
      [801, 498, 0.6],
    ]),
  ).toEqual(['gyBofACFU']);
});

test('a long stroke is written in pieces, each from where the one before ended', () => {
  const points = scribble(9000);
  const pieces = writePieces(points);
  expect(pieces.length).toBeGreaterThan(2);
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(MAX_WRITTEN);
  const read = pieces.map(readPoints);
  for (const [at, piece] of read.entries()) if (at > 0) expect(piece[0]).toEqual(read[at - 1]!.at(-1));
  expect(read.reduce((sum, piece) => sum + piece.length, 0)).toBe(points.length + pieces.length - 1);
});

test('whatever arrives is read without a fault, and within bounds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String({ maxLength: 400 })), (written) => {
      for (const [x, y, pressure] of readPoints(written)) {
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(4000);
        expect(pressure >= 0 && pressure <= 1).toBe(true);
      }
    }),
  );
});

test('numbers that are none are drawn somewhere all the same', () => {
  expect(readPoints(writePieces([[Number.NaN, Number.POSITIVE_INFINITY, 7]])[0]!)).toEqual([[0, 0, 1]]);
});

test('a line keeps its ends and stays within the tolerance', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 50 }), (points, tolerance) => {
      const simple = simplify(points, tolerance);
      expect([simple[0], simple.at(-1)]).toEqual([points[0], points.at(-1)]);
      expect(simple.every((one) => points.includes(one))).toBe(true);
    }),
  );
  const straight = Array.from({ length: 50 }, (_, x): Point => [x, 2 * x, 0.5]);
  expect(simplify(straight, 1)).toEqual([straight[0], straight.at(-1)]);
});

test('200,000 points are simplified, however deep the line winds', () => {
  const points = scribble(200_000);
  const simple = simplify(points, 1);
  expect(simple.length).toBeLessThan(points.length);
  expect([simple[0], simple.at(-1)]).toEqual([points[0], points.at(-1)]);
});

test('a stroke still being drawn is told within what presence carries', () => {
  for (const count of [1, 50, 4000, 40_000]) {
    const written = writeWithin(scribble(count), 2800);
    expect(written.length).toBeLessThanOrEqual(2800);
    expect(readPoints(written).length).toBeGreaterThan(0);
  }
});
