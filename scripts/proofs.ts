/** The proofs of the live engine as steps, each as long as asked for. */
import { fuzz, wrongWith } from './fuzz/fuzz.ts';
import { killOneOfTwo } from './kill-rounds/pair.ts';
import { type KillReport, killRounds } from './kill-rounds/rounds.ts';
import { MAY_GROW, soak } from './soak/soak.ts';
import type { Outcome, Step } from './steps.ts';
import { runVitest } from './vitest-step.ts';

export interface Lengths {
  readonly minutes: number;
  readonly rounds: number;
  readonly frames: number;
  readonly runs: number;
  readonly seed: number;
}

const SEEDS = 4;

const told = (wrong: readonly string[]): Outcome => ({
  passed: Number(wrong.length === 0),
  failed: Number(wrong.length > 0),
  output: wrong.join('\n'),
});

export const proofs = (lengths: Lengths, say: (line: string) => void): Record<string, Step> => {
  const { minutes, rounds, frames, runs, seed } = lengths;
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
    const wrong: string[] = [];
    for (let at = 0; at < SEEDS; at++) {
      const report = await fuzz({ frames: frames / SEEDS, seed: seed + at * 1_000 });
      const { connections, updates, refused, heap } = report;
      const ends = Object.entries(report.ends).map(([code, count]) => `${code} ${count}`);
      say(
        `seed ${seed + at * 1_000}: ${report.frames} frames, ${connections} connections (${ends.join(', ')}), ` +
          `${updates} updates, ${refused} refused, heap ${heap.before.toFixed(1)} → ${heap.after.toFixed(1)} MiB, ` +
          `${report.faults.length} faults`,
      );
      wrong.push(...wrongWith(report));
    }
    return told(wrong);
  };
  const lastAWhile = async (): Promise<Outcome> => {
    const { edits, acknowledged, growth } = await soak({ minutes, say });
    say(`${edits} edits, ${acknowledged} acknowledged; the heap grew by ${(growth * 100).toFixed(1)} %`);
    return told(growth > MAY_GROW ? [`The heap grew by ${(growth * 100).toFixed(1)} %.`] : []);
  };
  return {
    random: {
      name: `${runs} random workshops in simulated time`,
      run: () => {
        process.env.PROOF_RUNS = String(runs);
        process.env.PROOF_SEED = String(seed);
        return runVitest(['--project', 'server', 'src/server/live/simulation']);
      },
    },
    kills: {
      name: `kill -9, ${rounds} rounds of the server, of PostgreSQL and of one of two servers`,
      run: kills,
    },
    fuzz: { name: `${frames} frames from ${SEEDS} seeds`, run: throwFrames },
    soak: { name: `${minutes} minutes of 50 rooms of 12`, run: lastAWhile },
  };
};
