import type { Check } from '#product/checks.ts';
import { actors } from './actor-checks.ts';
import { branches } from './branch-checks.ts';
import { goals } from './goal-checks.ts';

/** From why to what: goals, actors, then their branches. */
export const checks: readonly Check[] = [...goals, ...actors, ...branches];
