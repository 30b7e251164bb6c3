import { getStroke } from 'perfect-freehand';
import type { Stroke } from './drawing.ts';
import { type Point, readPoints, simplify } from './points.ts';

const LOOK = { thinning: 0.55, smoothing: 0.5, streamline: 0, simulatePressure: false, last: true };
const FIRST_WIDTH = 8;

const place = (value: number): string => String(Math.round(value * 10) / 10);

/** The outline of a line as a pen of that width draws it, to be filled: the data of an SVG path. */
export const outline = (points: readonly Point[], width: number): string => {
  const around = getStroke(points as unknown as number[][], { ...LOOK, size: width * 1.5 });
  const first = around[0];
  if (!first) return '';
  let path = `M${place(first[0]!)} ${place(first[1]!)}Q`;
  for (let at = 0; at < around.length; at++) {
    const [here, next] = [around[at]!, around[(at + 1) % around.length]!];
    path += `${place(here[0]!)} ${place(here[1]!)} ${place((here[0]! + next[0]!) / 2)} ${place((here[1]! + next[1]!) / 2)} `;
  }
  return `${path}Z`;
};

const fine = new WeakMap<Stroke, string>();
const coarse = new WeakMap<Stroke, string>();

/** Tolerance that a small picture hides. */
const COARSE = 5;

/** The outline of a stroke, computed once as long as it is the same; `small` for a heavy drawing seen small. */
export const outlineOf = (stroke: Stroke, small = false): string => {
  const known = small ? coarse : fine;
  let path = known.get(stroke);
  if (path === undefined) {
    const points = readPoints(stroke.points);
    path = outline(small ? simplify(points, COARSE) : points, stroke.width ?? FIRST_WIDTH);
    known.set(stroke, path);
  }
  return path;
};

/** Whether it is computed already. */
export const hasOutline = (stroke: Stroke, small = false): boolean => (small ? coarse : fine).has(stroke);
