/** What `npm test` looks at beyond `npm run check`: the guards themselves, the server, and people's journeys. */
import { buildStale } from './build.ts';
import { proveGuards } from './guards/prove.ts';
import { runJourneys } from './journeys.ts';
import type { Step } from './steps.ts';
import { vitestStep } from './vitest-step.ts';

const guards: Step = { name: 'each guard catches what it is there for', run: proveGuards };

const build: Step = {
  name: 'build',
  run: async () => {
    await buildStale();
    return { passed: 1, failed: 0, output: '' };
  },
};

const journeys: Step = { name: 'journeys in a browser', run: () => runJourneys([], false) };

export const testSteps: Step[] = [guards, vitestStep('server tests', 'server'), build, journeys];
