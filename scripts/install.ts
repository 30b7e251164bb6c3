/** node_modules as package-lock.json wants it: looked at each time, installed when something is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { npm } from './npm.ts';
import { inTurn } from './turns.ts';

type Entry = { version?: string; optional?: boolean };
type LockFile = { packages: Record<string, Entry> };

/** Installs what is missing, or what is of another version than the lock file says. */
export async function installMissing(): Promise<void> {
  if (isInstalled()) return;
  await inTurn('install', async () => {
    if (isInstalled()) return;
    console.error('Installing what PO Dojo needs…');
    // Nothing a package would like to run at install time is needed here.
    const { code, output } = await npm([
      'ci',
      '--include=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
    ]);
    if (code !== 0) throw new Error(`npm could not install what PO Dojo needs:\n${output.trim()}`);
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
