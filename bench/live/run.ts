/**
 * `npm run bench:live`: the live engine beside Hocuspocus, y-websocket and a bare relay. Every round measures every
 * workload on each of them, begun by another each time, so that what the machine does meanwhile meets all alike.
 * `npm run bench:live -- cursors --rounds 1` runs those whose name begins so; only a whole run is kept. `--seconds 2`
 * measures each for so long.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machine, report } from '../report.ts';
import { judge, type Results } from './aims.ts';
import { measure, type Sample } from './measure.ts';
import { draw } from './picture.ts';
import { SUBJECTS, type SubjectName, versionOf } from './subjects.ts';
import { tableOf } from './table.ts';
import { WORKLOADS } from './workloads.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
if (!(rounds > 0 && seconds > 0)) throw new Error('--rounds and --seconds are numbers above 0.');
const span = { warmUp: Math.min(1_500, seconds * 500), window: seconds * 1_000 };
const begun = Date.now();
const subjects = SUBJECTS.filter((name) => !values.only || values.only.split(',').includes(name));
const chosen = WORKLOADS.filter(
  ({ name }) => positionals.length === 0 || positionals.some((wanted) => name.startsWith(wanted)),
);
if (chosen.length === 0) throw new Error(`There is ${WORKLOADS.map(({ name }) => name).join(', ')}.`);

const results: Record<string, Partial<Record<SubjectName, Sample[]>>> = {};
for (let round = 0; round < rounds; round++) {
  for (const workload of chosen) {
    const at = round % subjects.length;
    for (const subject of [...subjects.slice(at), ...subjects.slice(0, at)]) {
      const sample = await measure(subject, workload, span);
      if (!sample) continue;
      ((results[workload.name] ??= {})[subject] ??= []).push(sample);
      const said = Object.entries(sample).map(([key, value]) => `${key} ${(value as number).toFixed(1)}`);
      console.log(`${round + 1}/${rounds} ${workload.name} ${subject}: ${said.join(', ')}`);
    }
  }
}

const aims = judge(results as Results);
const missed = aims.filter(({ reached }) => !reached);
const versions = subjects.map((name) => `${name} ${versionOf(name)}`).join(', ');
const table = tableOf(results as Results, chosen);
console.log(`\n${table}\n`);
for (const { what, figure, aim, reached, because } of aims)
  console.log(`${reached ? '✓' : '✗'} ${what}: ${figure}; aim ${aim}${reached ? '' : ` — ${because}`}`);

console.log(`${Math.round((Date.now() - begun) / 6_000) / 10} minutes`);

// A part says nothing of the whole, and one round nothing at all.
if (chosen.length === WORKLOADS.length && subjects.length === SUBJECTS.length && rounds >= 5) {
  const title = 'The live engine beside its peers';
  const date = new Date().toISOString().slice(0, 10);
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(
    'bench/results/live.json',
    `${JSON.stringify({ date, machine: machine(), versions, rounds, seconds, results }, null, 1)}\n`,
  );
  writeFileSync('bench/results/live.svg', draw(results as Results, `${title}, ${date}`));
  report({
    name: 'live',
    command: 'npm run bench:live',
    title,
    rows: aims.map(({ what, figure, aim, reached }) => ({
      what,
      figure,
      aim: `${aim}${reached ? '' : ' (missed)'}`,
    })),
    how: [
      '![Bars of the figures below](live.svg)',
      ...(missed.length > 0 ? [missed.map(({ what, because }) => `- ${what}: ${because}.`).join('\n')] : []),
      table,
      `Medians of ${rounds} rounds of ${seconds} seconds; each round begins every server anew and measures all of them on every workload, one after the other. **Ours keeps its durable log on a PostgreSQL that syncs; theirs have no storage.** Ours without its bound on what one client may send, but where somebody is bullied. The load comes from another process, and an update counts when an observer of its room has it. Processor time is the server’s as Linux counts it; that of PostgreSQL stands beside it.`,
      `${versions}.`,
    ],
  });
}
