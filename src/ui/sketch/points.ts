/** A point of a stroke: x and y on a drawing 1600 wide, how hard the pen was pressed from 0 to 1. */
export type Point = readonly [x: number, y: number, pressure: number];

/** Greatest length of a stroke's points as written; longer ones become several strokes. */
export const MAX_WRITTEN = 12_000;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter.charCodeAt(0), value]));
/** Nothing is drawn further out; what is read from elsewhere is held within. */
const FAR = 4000;

/** A whole number in base64 VLQ, as source maps write theirs: five bits a letter, the sign first. */
const letters = (value: number): string => {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let written = '';
  do {
    const bits = rest & 31;
    rest >>>= 5;
    written += LETTERS[rest > 0 ? bits | 32 : bits];
  } while (rest > 0);
  return written;
};

const held = (value: number): number =>
  Number.isFinite(value) ? Math.round(Math.min(FAR, Math.max(-FAR, value))) : 0;

const whole = ([x, y, pressure]: Point): readonly [number, number, number] => [
  held(x),
  held(y),
  Math.round(Math.min(1, Math.max(0, pressure)) * 100),
];

/**
 * Writes points in pieces of at most `max` letters: x, y and pressure (in hundredths), each as its difference from the
 * point before (the first from 0, 0, 50), in base64 VLQ. A further piece begins where the one before ended.
 */
export const writePieces = (points: readonly Point[], max = MAX_WRITTEN): readonly string[] => {
  const pieces: string[] = [];
  let [written, before] = ['', [0, 0, 50] as readonly [number, number, number]];
  for (const point of points) {
    const now = whole(point);
    const next = now.map((value, at) => letters(value - before[at]!)).join('');
    if (written.length + next.length > max) {
      pieces.push(written);
      const again = before.map((value, at) => letters(value - [0, 0, 50][at]!)).join('');
      written = again + next;
    } else written += next;
    before = now;
  }
  return written === '' ? pieces : [...pieces, written];
};

/** Reads points; what is no such writing ends them. */
export const readPoints = (written: string): readonly Point[] => {
  const points: Point[] = [];
  const now = [0, 0, 50];
  let [at, value, shift] = [0, 0, 0];
  for (let i = 0; i < written.length; i++) {
    const letter = VALUES.get(written.charCodeAt(i));
    if (letter === undefined || shift > 25) break;
    value |= (letter & 31) << shift;
    shift += 5;
    if (letter & 32) continue;
    now[at]! += value & 1 ? -(value >>> 1) : value >>> 1;
    [value, shift, at] = [0, 0, at + 1];
    if (at < 3) continue;
    at = 0;
    if (Math.abs(now[0]!) > FAR || Math.abs(now[1]!) > FAR) break;
    points.push([now[0]!, now[1]!, Math.min(1, Math.max(0, now[2]! / 100))]);
  }
  return points;
};

/** How much a change of pressure counts beside a change of place. */
const PRESSED = 24;
/** So many points are looked at together: endless strokes cost no more than long ones. */
const STRETCH = 400;

const awayFrom = (point: Point, from: Point, to: Point): number => {
  const [ax, ay, az] = [to[0] - from[0], to[1] - from[1], (to[2] - from[2]) * PRESSED];
  const [bx, by, bz] = [point[0] - from[0], point[1] - from[1], (point[2] - from[2]) * PRESSED];
  const length = ax * ax + ay * ay + az * az;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (ax * bx + ay * by + az * bz) / length));
  return Math.hypot(bx - share * ax, by - share * ay, bz - share * az);
};

/** The points one needs to tell the line up to `tolerance` (Ramer, Douglas, Peucker); its ends always stay. */
export const simplify = (points: readonly Point[], tolerance: number): readonly Point[] => {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  const spans: [number, number][] = [];
  for (let from = 0; from < points.length - 1; from += STRETCH)
    spans.push([from, Math.min(from + STRETCH, points.length - 1)]);
  for (const [from, to] of spans) keep[from] = keep[to] = 1;
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [furthest, where] = [tolerance, -1];
    for (let i = from + 1; i < to; i++) {
      const away = awayFrom(points[i]!, points[from]!, points[to]!);
      if (away > furthest) [furthest, where] = [away, i];
    }
    if (where < 0) continue;
    keep[where] = 1;
    spans.push([from, where], [where, to]);
  }
  return points.filter((_, at) => keep[at] === 1);
};

/** The line as well as it can be told in `max` letters: what others see of a stroke while it is being drawn. */
export const writeWithin = (points: readonly Point[], max: number): string => {
  let [line, tolerance] = [points, 1];
  for (;;) {
    line = simplify(line, tolerance);
    const pieces = writePieces(line, max);
    if (pieces.length < 2) return pieces[0] ?? '';
    if (tolerance > 64) return pieces.at(-1)!;
    tolerance *= 2;
  }
};
