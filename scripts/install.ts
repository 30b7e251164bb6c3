/** node_modules as package-lock.json wants it: looked at each time, installed when something is missing. */
import { existsSync, lstatSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { npm } from './npm.ts';
import { inTurn } from './turns.ts';

type Entry = { version?: string; optional?: boolean };
type LockFile = { packages: Record<string, Entry> };

/** Is there while we install. */
const begun = '.cache/install.begun';

/** Installs what is missing, or what is of another version than the lock file says. */
export async function installMissing(): Promise<void> {
  if (isInstalled()) return;
  const present = lstatSync('node_modules', { throwIfNoEntry: false });
  if (present?.isSymbolicLink()) {
    throw new Error(
      `node_modules leads to ${realpathSync('node_modules')}, which lacks something: install it there.`,
    );
  }
  await inTurn('install', async () => {
    if (isInstalled()) return;
    console.error('Installing what PO Dojo needs…');
    // What is there stays in place: something may be running from it, or an npm of somebody else at work on it. Only
    // what we began and were cut off from may hold halves of packages, which npm takes for whole ones.
    const cutOff = existsSync(begun);
    const how = cutOff || !existsSync('node_modules') ? ['ci'] : ['install', '--no-save'];
    writeFileSync(begun, '');
    // Nothing a package would like to run at install time is needed here.
    const { code, output } = await npm([
      ...how,
      '--include=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
    ]);
    if (code !== 0) throw new Error(`npm could not install what PO Dojo needs:\n${output.trim()}`);
    rmSync(begun, { force: true });
    if (!isInstalled()) throw new Error('npm installed, but not what package-lock.json says: run npm ci.');
  });
}

/** Whether every package of the lock file that is not optional is there, in its version. */
export function isInstalled(): boolean {
  // npm writes this second lock file last, and keeps it true.
  const kept = 'node_modules/.package-lock.json';
  if (!existsSync(kept)) return false;
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(kept);
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

function packagesOf(file: string): Record<string, Entry> {
  return (JSON.parse(readFileSync(file, 'utf8')) as LockFile).packages;
}
