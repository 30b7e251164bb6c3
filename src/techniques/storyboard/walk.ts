/** Where something stands on the screen. */
export interface Spot {
  readonly id: string;
  readonly left: number;
  readonly top: number;
}

/** The frame one comes to by an arrow: along the story, or to the row above or below, whatever the columns are now. */
export const walk = (spots: readonly Spot[], from: string, key: string): string | null => {
  const at = spots.findIndex(({ id }) => id === from);
  const here = spots[at];
  if (!here) return null;
  switch (key) {
    case 'ArrowLeft':
      return spots[at - 1]?.id ?? null;
    case 'ArrowRight':
      return spots[at + 1]?.id ?? null;
    case 'Home':
      return spots[0]!.id;
    case 'End':
      return spots.at(-1)!.id;
    case 'ArrowUp':
    case 'ArrowDown': {
      const beyond = spots.filter(({ top }) => (key === 'ArrowUp' ? top < here.top : top > here.top));
      const row = key === 'ArrowUp' ? beyond.at(-1)?.top : beyond[0]?.top;
      const inRow = beyond.filter(({ top }) => top === row);
      const nearest = inRow.toSorted((a, b) => Math.abs(a.left - here.left) - Math.abs(b.left - here.left));
      return nearest[0]?.id ?? null;
    }
    default:
      return null;
  }
};
