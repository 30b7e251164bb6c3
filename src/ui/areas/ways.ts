export type Way = 'up' | 'down' | 'left' | 'right';

/** Edges of a box on the page, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something the focus can go to, and where it is. */
export interface Spot<T> {
  readonly it: T;
  readonly box: Box;
}

/** Boxes that touch may overlap by a hair. Pixels. */
const HAIR = 4;
/** What lies straight ahead is nearer than what is as far but aside. */
const ASIDE = 3;

/** The same boxes seen as if every way led down. */
const turned = ({ left, top, right, bottom }: Box, way: Way): Box => {
  if (way === 'down') return { left, top, right, bottom };
  if (way === 'up') return { left, top: -bottom, right, bottom: -top };
  if (way === 'right') return { left: top, top: left, right: bottom, bottom: right };
  return { left: top, top: -right, right: bottom, bottom: -left };
};

/** How far away something lies in a direction; null when it does not lie there. */
const distance = (from: Box, to: Box, way: Way): { ahead: number; aside: number; shift: number } | null => {
  const [a, b] = [turned(from, way), turned(to, way)];
  const ahead = b.top - a.bottom;
  if (ahead < -HAIR) return null;
  const aside = Math.max(0, b.left - a.right, a.left - b.right);
  return { ahead: Math.max(0, ahead), aside, shift: Math.abs(a.left - b.left) };
};

/**
 * The nearest of some spots in a direction, wherever a layout has put them; null when nothing lies there. `straight`
 * leaves out what is only to be reached askew.
 */
export const nearest = <T>(
  from: Box,
  spots: readonly Spot<T>[],
  way: Way,
  straight = false,
): Spot<T> | null => {
  let best: { spot: Spot<T>; far: number; shift: number } | null = null;
  for (const spot of spots) {
    const found = distance(from, spot.box, way);
    if (!found || (straight && found.aside > 0)) continue;
    const far = found.ahead + ASIDE * found.aside;
    if (!best || far < best.far || (far === best.far && found.shift < best.shift))
      best = { spot, far, shift: found.shift };
  }
  return best?.spot ?? null;
};

/** The spot whose middle along the edge one comes in by lies nearest to where one comes from. */
export const entrance = <T>(from: Box, spots: readonly Spot<T>[], way: Way): Spot<T> | null => {
  const middle = (box: Box) => {
    const { left, right, top } = turned(box, way);
    return { along: (left + right) / 2, ahead: top };
  };
  const here = middle(from).along;
  let best: { spot: Spot<T>; far: number } | null = null;
  for (const spot of spots) {
    const { along, ahead } = middle(spot.box);
    // Along counts fully sideways; going up or down one comes in by the first row.
    const far = way === 'up' || way === 'down' ? ahead * 10 + Math.abs(along - here) : Math.abs(along - here);
    if (!best || far < best.far) best = { spot, far };
  }
  return best?.spot ?? null;
};
