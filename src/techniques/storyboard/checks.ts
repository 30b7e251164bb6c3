import type { Check } from '#product/checks.ts';
import { arc } from './arc-checks.ts';
import { framing } from './frame-checks.ts';

/** What makes a storyboard first, then its frames, then how the story goes. */
export const checks: readonly Check[] = [...framing, ...arc];
