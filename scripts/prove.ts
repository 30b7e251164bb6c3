/**
 * `npm run prove`: every proof in full, one after the other. `npm run prove -- soak --minutes 5` runs one; there is
 * `random`, `kills`, `fuzz`, `rush`, `places` and `soak`. Their short forms are part of `npm test`.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { end } from './ending.ts';
import { installMissing } from './install.ts';

try {
  await installMissing();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '30' },
      rounds: { type: 'string', default: '100' },
      frames: { type: 'string', default: '100000' },
      runs: { type: 'string', default: '3000' },
      people: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { proofs } = await import('./proofs.ts');
  const { runSteps } = await import('./steps.ts');
  const numbers = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
  const wrong = Object.entries(numbers).find(([, value]) => !(value > 0));
  if (wrong) throw new Error(`--${wrong[0]} is a number above 0.`);
  const all = proofs(numbers as never, (line) => console.log(`    ${line}`));
  const unknown = positionals.find((name) => !(name in all));
  if (unknown) throw new Error(`There is ${Object.keys(all).join(', ')}, but no ${unknown}.`);
  const chosen = Object.entries(all).filter(
    ([name]) => positionals.length === 0 || positionals.includes(name),
  );
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}`;
  console.log(`Proofs, ${new Date().toISOString().slice(0, 10)}, ${machine}\n`);
  const { failed } = await runSteps(chosen.map(([, step]) => step));
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  end(error);
}
