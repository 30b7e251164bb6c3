/** `npm run e2e`: people's journeys in a real browser. What follows `--` goes to Playwright. */
import { end } from './ending.ts';
import { installMissing } from './install.ts';

try {
  await installMissing();
  const { buildStale } = await import('./build.ts');
  const { runJourneys } = await import('./journeys.ts');
  await buildStale();
  const { failed } = await runJourneys(process.argv.slice(2), true);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  end(error);
}
