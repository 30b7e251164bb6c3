/** `npm run backup -- FILE`: everything in one file, also while PO Dojo runs. */
import { existsSync, readFileSync } from 'node:fs';
import { end } from './ending.ts';
import { installMissing } from './install.ts';

try {
  const [file, ...rest] = process.argv.slice(2);
  const force = rest.includes('--force');
  if (!file) throw new Error('Which file? npm run backup -- FILE');
  if (existsSync(file) && !force) throw new Error(`${file} is there already. To replace it, say --force.`);
  await installMissing();
  const { openDb } = await import('../src/server/db/db.server.ts');
  const { backup } = await import('../src/server/db/backup.server.ts');
  const { readSettings } = await import('../src/server/settings.server.ts');
  const db = await openDb(readSettings(process.env), { beside: true, doing: 'makes a backup' });
  try {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const rows = await backup({ pool: db.pool, file, version, now: new Date() });
    console.log(`Wrote ${file}: ${rows} rows.`);
  } finally {
    await db.close();
  }
} catch (error) {
  end(error);
}
