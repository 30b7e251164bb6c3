/** Where something lies on the sheet: its middle and its size, in thousandths of the sheet. */
export interface Lying {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export type Size = Pick<Lying, 'width' | 'height'>;
export type Point = Pick<Lying, 'x' | 'y'>;

/** Middle of the web: where the product stands. */
export const MIDDLE = { x: 500, y: 500 } as const;
/** A thing as it usually is, for who cannot see how large it is drawn. */
export const USUAL: Size = { width: 180, height: 110 };
/** The product's circle, drawn about as large as a thing. */
export const PRODUCT: Lying = { ...MIDDLE, width: 150, height: 190 };

/** Further out, a thing would leave the sheet. */
const [NEAR, FAR] = [60, 940];
/** What is left free between two things. */
const GAP = 8;
/** How finely a free place is looked for: rings, and places on each. */
const [RING, TURNS] = [15, 32];

export const within = (value: number): number => Math.max(NEAR, Math.min(FAR, Math.round(value)));

const touches = (a: Lying, b: Lying): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP;

const isFree = (at: Point, { width, height }: Size, taken: readonly Lying[]): boolean =>
  taken.every((other) => !touches({ ...at, width, height }, other));

/** The free place nearest to the one wanted; the one wanted where the sheet is full. */
export const roomNear = (wanted: Point, size: Size, taken: readonly Lying[]): Point => {
  const here = { x: within(wanted.x), y: within(wanted.y) };
  if (isFree(here, size, taken)) return here;
  for (let reach = RING; reach <= 1000; reach += RING)
    for (let turn = 0; turn < TURNS; turn++) {
      const angle = (turn / TURNS) * 2 * Math.PI;
      const [x, y] = [here.x + Math.cos(angle) * reach, here.y + Math.sin(angle) * reach];
      const place = { x: within(x), y: within(y) };
      // Past the edge it would come back to where a nearer ring has looked already.
      if (Math.abs(place.x - x) < 1 && Math.abs(place.y - y) < 1 && isFree(place, size, taken)) return place;
    }
  return here;
};

/** The first free place in a direction, over what lies between; where it stands when there is none before the edge. */
export const roomBeyond = (
  from: Point,
  step: readonly [right: number, down: number],
  size: Size,
  taken: readonly Lying[],
): Point => {
  let at = from;
  for (;;) {
    const next = { x: within(at.x + step[0]), y: within(at.y + step[1]) };
    if (next.x === at.x && next.y === at.y) return from;
    if (isFree(next, size, taken)) return next;
    at = next;
  }
};
