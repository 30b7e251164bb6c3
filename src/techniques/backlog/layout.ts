/** On a wide board a story is a line with columns; beside an open sheet a low card; on a phone a card of its own. */
export type Layout = 'line' | 'low' | 'card';

export const layoutFor = (width: number): Layout => (width < 480 ? 'card' : width < 720 ? 'low' : 'line');

/** Heights in CSS pixels of each thing in the list, gap included. Known beforehand, so nothing is measured. */
export const HEIGHTS: Readonly<Record<Layout, Readonly<Record<'story' | 'release' | 'draft', number>>>> = {
  line: { story: 40, release: 44, draft: 44 },
  low: { story: 68, release: 44, draft: 56 },
  card: { story: 94, release: 44, draft: 56 },
};
