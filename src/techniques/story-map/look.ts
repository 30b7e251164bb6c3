/** How near one stands: across the room, at the table, at a glance; `fit` shows the whole map. */
export const ZOOMS = ['far', 'normal', 'compact', 'fit'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Sizes in CSS pixels. Cards have one height, so a cell's height is known without drawing it. */
export interface Look {
  readonly density: 'far' | 'normal' | 'compact' | 'tiny';
  readonly column: number;
  readonly card: number;
  readonly gap: number;
  /** Lines of a card's title; none: a card is a mere tile. */
  readonly lines: number;
  readonly text: number;
  readonly activity: number;
  readonly step: number;
  readonly head: number;
  /** Height of the empty place at the end of a cell. */
  readonly place: number;
}

export const LOOKS: Readonly<Record<Exclude<Zoom, 'fit'>, Look>> = {
  far: {
    density: 'far',
    column: 296,
    card: 122,
    gap: 8,
    lines: 3,
    text: 19.2,
    activity: 80,
    step: 72,
    head: 52,
    place: 32,
  },
  normal: {
    density: 'normal',
    column: 216,
    card: 88,
    gap: 6,
    lines: 3,
    text: 14.2,
    activity: 60,
    step: 54,
    head: 44,
    place: 28,
  },
  compact: {
    density: 'compact',
    column: 160,
    card: 44,
    gap: 4,
    lines: 2,
    text: 12.6,
    activity: 46,
    step: 42,
    head: 36,
    place: 24,
  },
};

/** What has to fit: columns, and for each band that is open the cards of its fullest cell. */
export interface Extent {
  readonly columns: number;
  readonly fullest: readonly number[];
  /** Bands, open or not. */
  readonly bands: number;
}

export const heightOf = (look: Look, { fullest, bands }: Extent): number =>
  look.activity +
  look.step +
  bands * look.head +
  fullest.reduce((sum, cards) => sum + cards * (look.card + look.gap) + look.place + look.gap, 0);

/** The largest look in which the whole map is seen at once; cards shrink to tiles, never under 2 px. */
export const fitLook = (width: number, height: number, extent: Extent): Look => {
  for (const look of [LOOKS.normal, LOOKS.compact])
    if (look.column * extent.columns <= width && heightOf(look, extent) <= height) return look;
  const column = Math.max(8, Math.min(LOOKS.compact.column, Math.floor(width / Math.max(1, extent.columns))));
  const step = column < 56 ? 0 : 34;
  const bare = { ...LOOKS.compact, density: 'tiny', column, activity: 40, step, head: 26, place: 0 } as const;
  const cards = extent.fullest.reduce((sum, n) => sum + n, 0);
  const room =
    height - heightOf({ ...bare, card: 0, gap: 4 }, { ...extent, fullest: extent.fullest.map(() => 0) });
  const pitch = Math.max(3, Math.min(26, room / Math.max(1, cards)));
  const gap = pitch < 8 ? 1 : 2;
  const card = Math.floor(pitch - gap);
  return { ...bare, card, gap, lines: card >= 15 && column >= 72 ? 1 : 0, text: 10.5 };
};
