import type { Stamp } from './drawing.ts';
import { FIGURES, isMood, MOODS } from './figures.ts';
import type { Part, Shape } from './shape.ts';
import { THINGS } from './things.ts';

export const SHAPES = { ...FIGURES, ...THINGS };
export type ShapeName = keyof typeof SHAPES;

export const isShape = (name: string): name is ShapeName => Object.hasOwn(SHAPES, name);
export const isFigure = (name: string): boolean => Object.hasOwn(FIGURES, name);
export const hasWords = (name: string): boolean => isShape(name) && 'words' in SHAPES[name];

/** In the order in which they are offered. */
export const STAMP_GROUPS = {
  people: Object.keys(FIGURES) as readonly ShapeName[],
  bubbles: ['speech', 'thought', 'arrow', 'arrow-round'],
  screens: ['phone', 'laptop', 'poster', 'paper'],
  places: ['counter', 'table', 'house', 'street'],
  things: ['box', 'tools', 'clock', 'heart'],
} as const satisfies Record<string, readonly ShapeName[]>;

/** A shape nobody knows (from a newer version) is drawn as a box: it can be seen, moved and taken away. */
const UNKNOWN: Shape = THINGS.box;

/** A stamp as it is drawn: its lines with its face, and where they stand on the drawing. */
export interface Placed {
  readonly shape: Shape;
  readonly parts: readonly Part[];
  readonly x: number;
  readonly y: number;
  /** From the shape's own units to the drawing's. */
  readonly scale: number;
  readonly flipped: boolean;
  /** Width of the pen in the shape's units: about the same on the drawing, whatever the size. */
  readonly pen: number;
}

export const FIRST_SIZE = { figure: 520, thing: 300 };

export const placed = (stamp: Pick<Stamp, 'shape' | 'mood' | 'x' | 'y' | 'size' | 'facing'>): Placed => {
  const shape: Shape = isShape(stamp.shape) ? SHAPES[stamp.shape] : UNKNOWN;
  const size = stamp.size ?? FIRST_SIZE.thing;
  const scale = size / shape.height;
  const [fx, fy] = shape.face ?? [0, 0];
  const face =
    shape.face && isMood(stamp.mood) ? MOODS[stamp.mood].map((d) => ({ d: moved(d, fx, fy) })) : [];
  return {
    shape,
    parts: [...shape.parts, ...face],
    x: stamp.x ?? 800,
    y: stamp.y ?? 500,
    scale,
    flipped: stamp.facing === 'left',
    pen: Math.min(12, Math.max(5, size / 55)) / scale,
  };
};

/** A path of absolute moves and curves, moved. */
const moved = (d: string, dx: number, dy: number): string => {
  let odd = false;
  return d.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    odd = !odd;
    return String(Math.round((Number(number) + (odd ? dx : dy)) * 10) / 10);
  });
};

/** Width and height on the drawing. */
export const sizeOf = ({ shape, scale }: Placed): readonly [number, number] => [
  shape.width * scale,
  shape.height * scale,
];
