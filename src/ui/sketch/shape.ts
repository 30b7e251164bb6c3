/** A line of a stamp: SVG path data; `fill` with what stands behind it covered, or with its ink. */
export interface Part {
  readonly d: string;
  readonly fill?: 'paper' | 'ink';
}

/** What a stamp shows, in units of its own: a box from 0, 0, drawn with one pen. */
export interface Shape {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
  /** Where the middle of a figure's face is. */
  readonly face?: readonly [x: number, y: number];
  /** The box that holds its words. */
  readonly words?: readonly [x: number, y: number, width: number, height: number];
}
