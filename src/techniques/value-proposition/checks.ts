import type { Check } from '#product/checks.ts';
import { mapChecks } from './map-checks.ts';
import { profileChecks } from './profile-checks.ts';

export const checks: readonly Check[] = [...profileChecks, ...mapChecks];
