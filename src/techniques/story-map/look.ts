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
    card: 72,
    gap: 6,
    lines: 2,
    text: 13.8,
    activity: 60,
    step: 52,
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
    activity: 57,
    step: 46,
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

/** Cards that can still be read when the whole map is shown, the roomiest first. */
const READABLE = [
  { card: 58, lines: 3 },
  { card: 44, lines: 2 },
  { card: 27, lines: 1 },
] as const;

/** Below this a column has no room for words. */
const NARROW = 88;

/** The largest look in which the whole map is seen at once; cards shrink to tiles, never under 2 px. */
export const fitLook = (width: number, height: number, extent: Extent): Look => {
  const fits = (look: Look) => look.column * extent.columns <= width && heightOf(look, extent) <= height;
  if (fits(LOOKS.normal)) return LOOKS.normal;
  const share = Math.floor(width / Math.max(1, extent.columns));
  const column = Math.max(8, Math.min(LOOKS.normal.column, share));
  if (column >= NARROW)
    for (const readable of READABLE) {
      const look = { ...LOOKS.compact, ...readable, column, text: column < 120 ? 11.2 : LOOKS.compact.text };
      if (fits(look)) return look;
    }
  return tileLook(column, height, extent);
};

const tileLook = (column: number, height: number, extent: Extent): Look => {
  const step = column < 56 ? 0 : 30;
  const bare = { ...LOOKS.compact, density: 'tiny', column, activity: 40, step, head: 30, place: 0 } as const;
  const cards = extent.fullest.reduce((sum, n) => sum + n, 0);
  const around = heightOf({ ...bare, card: 0, gap: 2 }, { ...extent, fullest: extent.fullest.map(() => 0) });
  const pitch = Math.max(2, Math.min(22, Math.floor((height - around) / Math.max(1, cards))));
  const gap = pitch < 4 ? 0 : pitch < 8 ? 1 : 2;
  const card = pitch - gap;
  return { ...bare, card, gap, lines: card >= 15 && column >= 72 ? 1 : 0, text: 10.5 };
};
