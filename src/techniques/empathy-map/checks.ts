import type { Check } from '#product/checks.ts';
import { goalChecks } from './goal-checks.ts';
import { insideChecks } from './inside-checks.ts';
import { mapChecks } from './map-checks.ts';
import { outsideChecks } from './outside-checks.ts';

export const checks: readonly Check[] = [...goalChecks, ...outsideChecks, ...insideChecks, ...mapChecks];
