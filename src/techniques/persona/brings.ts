import type { KindName } from '#product/kinds/index.ts';

/** What people showed is how they do it today: evidence about them. */
export const BECOME_EVIDENCE: readonly KindName[] = ['piece'];
