import type { Check } from '#product/checks.ts';
import { backbone } from './backbone-checks.ts';
import { stories } from './placing-checks.ts';
import { slices } from './release-checks.ts';

/** Releases first: they are what the map is cut for. */
export const checks: readonly Check[] = [...slices, ...backbone, ...stories];
