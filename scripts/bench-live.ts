/** `npm run bench:live`: fetches the peers once, then measures. `npm run bench:live -- cursors --rounds 1`: a part. */
import { existsSync } from 'node:fs';
import { end } from './ending.ts';
import { installMissing } from './install.ts';
import { npm } from './npm.ts';

try {
  await installMissing();
  if (!existsSync('bench/live/peers/node_modules')) {
    console.log('Fetching the peers that are measured beside ours…');
    const { code, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: 'bench/live/peers',
    });
    if (code !== 0) throw new Error(`npm could not fetch them:\n${output.trim()}`);
  }
  const { run } = await import('./tool.ts');
  const { code } = await run(process.execPath, ['bench/live/run.ts', ...process.argv.slice(2)], {
    loud: true,
  });
  process.exit(code);
} catch (error) {
  end(error);
}
