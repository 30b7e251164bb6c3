/**
 * `npm run bench`: runs every measurement of bench/, one after the other, so that none disturbs another; each keeps
 * its figures in bench/results/, and all of them are shown together at the end. `npm run bench -- stories` runs one.
 * A measurement is a file of bench/ that exports nothing.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { end } from './ending.ts';
import { installMissing } from './install.ts';

try {
  await installMissing();
  const { buildStale } = await import('./build.ts');
  const { findChromium } = await import('./chromium.ts');
  const { run } = await import('./tool.ts');
  const [wanted, ...rest] = process.argv.slice(2);
  const measurements = globSync('bench/*.ts').filter((file) => !/^export /m.test(readFileSync(file, 'utf8')));
  const chosen = measurements.filter((file) => !wanted || basename(file, '.ts') === wanted).sort();
  if (chosen.length === 0) {
    throw new Error(
      `There is ${measurements.map((file) => basename(file, '.ts')).join(', ')}, but no ${wanted}.`,
    );
  }
  await buildStale();
  const env = { PO_CHROMIUM: await findChromium() };
  let broken = false;
  for (const file of chosen) {
    console.log(`\n${basename(file, '.ts')}`);
    const { code } = await run(process.execPath, [file, ...rest], { env, loud: true });
    broken ||= code !== 0;
  }
  const { figures } = await import('./bench-figures.ts');
  console.log(`\nAll figures kept in bench/results\n\n${figures()}`);
  process.exit(broken ? 1 : 0);
} catch (error) {
  end(error);
}
