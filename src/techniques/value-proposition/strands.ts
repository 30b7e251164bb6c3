/** Edges of a box, in pixels of the ground on which threads are drawn. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** A thread from the right edge of one thing to the left edge of another; `slack` is how far it hangs, in pixels. */
export const strandPath = (from: Edges, to: Edges, slack: number): string => {
  const [x1, y1] = [from.right, (from.top + from.bottom) / 2];
  const [x2, y2] = [to.left, (to.top + to.bottom) / 2];
  const reach = (x2 - x1) / 2;
  const points = [x1, y1, x1 + reach, y1 + slack, x2 - reach, y2 + slack, x2, y2].map(round);
  return `M${points[0]} ${points[1]}C${points.slice(2).join(' ')}`;
};

/** How far the thread between a profile and its value map hangs: taut once all that matters most has an answer. */
export const slackOf = (answered: number, top: number): number =>
  top === 0 ? 44 : Math.round(34 * (1 - answered / top));
