/** On a wide board a story is a line with columns; on a narrow one, a phone or beside an open sheet, a card. */
export type Layout = 'line' | 'card';

export const layoutFor = (width: number): Layout => (width < 720 ? 'card' : 'line');

/** Heights in CSS pixels of each thing in the list, gap included. Known beforehand, so nothing is measured. */
export const HEIGHTS: Readonly<Record<Layout, Readonly<Record<'story' | 'release' | 'draft', number>>>> = {
  line: { story: 40, release: 44, draft: 44 },
  card: { story: 94, release: 44, draft: 56 },
};
