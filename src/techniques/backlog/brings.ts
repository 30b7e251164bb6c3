import type { KindName } from '#product/kinds/index.ts';

/** What stories are made of, when it has none yet. */
export const BECOME_STORIES: readonly KindName[] = [
  'deliverable',
  'step',
  'frame',
  'offer',
  'reliever',
  'creator',
  'card',
  'piece',
];
