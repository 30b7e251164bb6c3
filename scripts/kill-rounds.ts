/**
 * `npm run kill-rounds -- 20`: kills the server in the middle of five people's edits, that many times, and looks
 * whether every edit it had acknowledged is there when it is back. `--victim database` kills PostgreSQL first.
 */
import { parseArgs } from 'node:util';
import { end } from './ending.ts';
import { installMissing } from './install.ts';

const victims = ['server', 'database'] as const;

try {
  await installMissing();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      victim: { type: 'string', default: 'server' },
    },
  });
  const rounds = Number(positionals[0] ?? 20);
  const victim = victims.find((name) => name === values.victim);
  if (!(rounds >= 1)) throw new Error(`How many rounds? ${positionals[0]} is no number from 1 on.`);
  if (!victim) throw new Error(`The victim is one of ${victims.join(', ')}.`);
  const { buildStale } = await import('./build.ts');
  const { killRounds } = await import('./kill-rounds/rounds.ts');
  await buildStale();
  const say = (line: string) => console.log(line);
  const report = await killRounds({ rounds, seed: Number(values.seed), victim, say });
  const { edits, acknowledged, lost, restarts } = report;
  say(`${rounds} kills, ${edits} edits, ${acknowledged} acknowledged, ${lost.length} lost`);
  say(`Back after ${Math.min(...restarts)} to ${Math.max(...restarts)} ms.`);
  process.exit(lost.length === 0 ? 0 : 1);
} catch (error) {
  end(error);
}
