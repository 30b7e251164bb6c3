import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data folder's name. Not made here: as root, the database runs under an account that must be able to enter it. */
export const freshDataDir = (purpose: string): string =>
  join(tmpdir(), `po-dojo-${purpose}-${randomUUID().slice(0, 8)}`);

export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });
