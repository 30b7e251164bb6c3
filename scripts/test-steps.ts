/** What `npm test` looks at beyond `npm run check`: the guards themselves, the server, how it is killed, and people's journeys. */
import { buildStale } from './build.ts';
import { proveGuards } from './guards/prove.ts';
import { removeTechnique } from './guards/removal.ts';
import { weighBuild } from './guards/weight.ts';
import { runJourneys } from './journeys.ts';
import { killRounds } from './kill-rounds/rounds.ts';
import type { Step } from './steps.ts';
import { vitestStep } from './vitest-step.ts';

const guards: Step = { name: 'each guard catches what it is there for', run: proveGuards };

const removal: Step = { name: 'a technique goes with its folder and its line', run: removeTechnique };

const build: Step = {
  name: 'build',
  run: async () => {
    await buildStale();
    return { passed: 1, failed: 0, output: '' };
  },
};

const weight: Step = { name: 'no page above its weight', run: weighBuild };

const kills: Step = {
  name: 'acknowledged edits outlive kill -9',
  run: async () => {
    const seed = 20_261_122;
    const server = await killRounds({ rounds: 3, seed });
    const database = await killRounds({ rounds: 1, seed, victim: 'database' });
    const lost = [...server.lost, ...database.lost];
    const sound = lost.length === 0 && server.acknowledged > 0 && database.acknowledged > 0;
    const output = `Acknowledged: ${server.acknowledged} and ${database.acknowledged}. Lost: ${lost.join(', ')}`;
    return { passed: Number(sound), failed: Number(!sound), output };
  },
};

const journeys: Step = { name: 'journeys in a browser', run: () => runJourneys([], false) };

export const testSteps: Step[] = [
  guards,
  removal,
  vitestStep('server tests', 'server'),
  build,
  weight,
  kills,
  journeys,
];
