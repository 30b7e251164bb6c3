/** The proofs of the live engine, and of places under a rush, as steps, each as long as asked for. */
import { killOneOfTwo } from './kill-rounds/pair.ts';
import { type KillReport, killRounds } from './kill-rounds/rounds.ts';
import { MAY_GROW, soak } from './soak/soak.ts';
import { type Outcome, type Step, yesOrNo } from './steps.ts';
import { tool } from './tool.ts';

export interface Lengths {
  readonly minutes: number;
  readonly rounds: number;
  readonly frames: number;
  readonly runs: number;
  readonly people: number;
  readonly seed: number;
}

const SEEDS = 4;

/** Tests that are proofs when they are asked for more, and say what they saw. */
const loudTests = async (files: string, env: Record<string, string>): Promise<Outcome> =>
  yesOrNo(await tool('vitest', 'vitest', ['run', '--project', 'server', files], { env, loud: true }));

const told = (wrong: readonly string[]): Outcome => ({
  passed: Number(wrong.length === 0),
  failed: Number(wrong.length > 0),
  output: wrong.join('\n'),
});

export const proofs = (lengths: Lengths, say: (line: string) => void): Record<string, Step> => {
  const { minutes, rounds, frames, runs, people, seed } = lengths;
  const kills = async (): Promise<Outcome> => {
    const { buildStale } = await import('./build.ts');
    await buildStale();
    const wrong: string[] = [];
    const ways: Record<string, () => Promise<KillReport>> = {
      server: () => killRounds({ rounds, seed }),
      PostgreSQL: () => killRounds({ rounds, seed, victim: 'database' }),
      'one of two servers': () => killOneOfTwo({ rounds, seed }),
    };
    for (const [victim, run] of Object.entries(ways)) {
      const { edits, acknowledged, lost } = await run();
      say(`${victim}: ${rounds} kills, ${edits} edits, ${acknowledged} acknowledged, ${lost.length} lost`);
      if (acknowledged === 0) wrong.push(`${victim}: nothing was acknowledged`);
      wrong.push(...lost.map((edit) => `${victim}: ${edit} is lost`));
    }
    return told(wrong);
  };
  const throwFrames = async (): Promise<Outcome> => {
    for (let at = 0; at < SEEDS; at++) {
      const outcome = await loudTests('scripts/fuzz.test.ts', {
        PROOF_FRAMES: String(frames / SEEDS),
        PROOF_SEED: String(seed + at * 1_000),
      });
      if (outcome.failed > 0) return outcome;
    }
    return told([]);
  };
  const lastAWhile = async (): Promise<Outcome> => {
    const { edits, acknowledged, growth } = await soak({ minutes, say });
    say(`${edits} edits, ${acknowledged} acknowledged; the heap grew by ${(growth * 100).toFixed(1)} %`);
    return told(growth > MAY_GROW ? [`The heap grew by ${(growth * 100).toFixed(1)} %.`] : []);
  };
  return {
    random: {
      name: `${runs} random workshops in simulated time`,
      run: () =>
        loudTests('src/server/live/simulation', { PROOF_RUNS: String(runs), PROOF_SEED: String(seed) }),
    },
    kills: {
      name: `kill -9, ${rounds} rounds of the server, of PostgreSQL and of one of two servers`,
      run: kills,
    },
    fuzz: { name: `${frames} frames from ${SEEDS} seeds`, run: throwFrames },
    rush: {
      name: `${people} people for ten places at once`,
      run: () => loudTests('src/dojo/enrolment/rush.server.test.ts', { PROOF_PEOPLE: String(people) }),
    },
    places: {
      name: `${Math.ceil(runs / 10)} random seasons of places and of chairs on two processes`,
      run: () => loudTests('concurrency.server.test.ts', { PROOF_RUNS: String(Math.ceil(runs / 10)) }),
    },
    soak: { name: `${minutes} minutes of 50 rooms of 12`, run: lastAWhile },
  };
};
