/** A folder for the time of a command: gone when it ends, also when it is asked to stop in the middle. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const doomed = new Set<string>();
process.on('exit', () => {
  for (const path of doomed) discard(path);
});

export function scratchFolder(purpose: string): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `po-dojo-${purpose}-`));
  discardAtEnd(folder);
  return folder;
}

/** For a folder that somebody else will make. */
export function discardAtEnd(path: string): void {
  doomed.add(path);
}

export function discard(path: string): void {
  doomed.delete(path);
  rmSync(path, { recursive: true, force: true });
}
