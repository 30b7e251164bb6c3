/** How near an edge one must come for the map to move on, and how fast it then goes, in pixels. */
const EDGE = 72;
const FASTEST = 22;

/** Pixels to scroll in one frame along one axis: faster the nearer to the edge, nothing in the middle or outside. */
export const edgePull = (at: number, from: number, to: number): number => {
  if (at < from || at > to) return 0;
  const zone = Math.min(EDGE, (to - from) / 4);
  if (at < from + zone) return -Math.ceil(((from + zone - at) / zone) * FASTEST);
  if (at > to - zone) return Math.ceil(((at - (to - zone)) / zone) * FASTEST);
  return 0;
};
