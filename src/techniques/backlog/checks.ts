import type { Check } from '#product/checks.ts';
import { listChecks } from './list-checks.ts';
import { storyChecks } from './story-checks.ts';

/** What we look at in each story, then in the list as a whole. */
export const checks: readonly Check[] = [...storyChecks, ...listChecks];
