/** `npm run restore -- FILE`: what a backup holds, into an empty database; with --force, in place of what is there. */
import { existsSync } from 'node:fs';
import { end } from './ending.ts';
import { installMissing } from './install.ts';

try {
  const [file, ...rest] = process.argv.slice(2);
  if (!file) throw new Error('Which file? npm run restore -- FILE');
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  await installMissing();
  const { openDb } = await import('../src/server/db/db.server.ts');
  const { restore } = await import('../src/server/db/restore.server.ts');
  const { readSettings } = await import('../src/server/settings.server.ts');
  const db = await openDb(readSettings(process.env), { doing: 'restores a backup' });
  try {
    const rows = await restore({ pool: db.pool, file, force: rest.includes('--force') });
    console.log(`Restored ${file}: ${rows} rows.`);
  } finally {
    await db.close();
  }
} catch (error) {
  end(error);
}
