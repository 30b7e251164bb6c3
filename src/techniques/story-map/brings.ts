import type { KindName } from '#product/kinds/index.ts';

/** What the backbone is made of, when it is not on the map yet. A storyboard brings its frames, as steps. */
export const BECOME_ACTIVITIES: readonly KindName[] = ['deliverable', 'storyboard', 'job', 'piece'];
