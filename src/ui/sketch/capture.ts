import { type Point, simplify } from './points.ts';

/** So many points are drawn anew while the pen moves; what came before them is settled. */
const TAIL = 600;
/** Closer than this on a drawing 1600 wide, a point adds nothing. */
const NEAR = 1.5;
/** How far the line follows the hand at once: the rest takes the tremble out. */
const FOLLOWS = 0.65;

/** What one cannot see is not kept: tolerance on a drawing 1600 wide. */
export const FAITHFUL = 0.7;

/** One gesture of a pen: steadies the hand, and gives pressure to what has none (the quicker, the thinner). */
export class Capture {
  readonly #settled: (readonly Point[])[] = [];
  #tail: Point[] = [];
  #time = 0;

  /** What is drawn anew as the pen moves: it goes on from the end of the last settled stretch. */
  get tail(): readonly Point[] {
    return this.#tail;
  }

  get settled(): readonly (readonly Point[])[] {
    return this.#settled;
  }

  /** All of it from the first touch, as few points as tell it. */
  get points(): readonly Point[] {
    return [...this.#settled.flatMap((stretch, at) => (at > 0 ? stretch.slice(1) : stretch)), ...this.#rest];
  }

  get #rest(): readonly Point[] {
    return this.#settled.length > 0 ? this.#tail.slice(1) : this.#tail;
  }

  /** `pressure` as a pen tells it, null for a mouse or a finger; `time` in milliseconds. False when too near to count. */
  add(x: number, y: number, pressure: number | null, time: number): boolean {
    const last = this.#tail.at(-1);
    if (!last) {
      this.#tail.push([x, y, pressure ?? 0.5]);
      this.#time = time;
      return true;
    }
    const [dx, dy] = [(x - last[0]) * FOLLOWS, (y - last[1]) * FOLLOWS];
    const far = Math.hypot(dx, dy);
    if (far < NEAR) return false;
    const speed = far / Math.max(1, time - this.#time);
    const meant = pressure ?? Math.min(0.72, Math.max(0.34, 0.76 - speed * 0.055));
    this.#tail.push([last[0] + dx, last[1] + dy, last[2] + (meant - last[2]) * 0.35]);
    this.#time = time;
    if (this.#tail.length > TAIL) {
      this.#settled.push(simplify(this.#tail, FAITHFUL));
      this.#tail = [this.#tail.at(-1)!];
    }
    return true;
  }
}
