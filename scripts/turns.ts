/** Two commands started at once must not do the same work on the same files: they take turns. */
import { closeSync, mkdirSync, openSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const beatMs = 1_000;
const deadMs = 8_000;

/**
 * Does something while holding `.cache/<name>.turn`; whoever comes meanwhile waits.
 * A holder that was killed stops touching its file, and is passed over after some seconds.
 */
export async function inTurn<T>(name: string, act: () => Promise<T>): Promise<T> {
  const file = `.cache/${name}.turn`;
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file); told = true) {
    if (!told) console.error(`Another command of PO Dojo is busy here (${name}): waiting for it…`);
    if (isStale(file)) rmSync(file, { force: true });
    await wait(100);
  }
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), beatMs);
  try {
    return await act();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(file: string): boolean {
  const seen = statSync(file, { throwIfNoEntry: false });
  return seen !== undefined && Date.now() - seen.mtimeMs > deadMs;
}
