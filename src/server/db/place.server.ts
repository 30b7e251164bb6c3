/** Where the data of the embedded PostgreSQL and its programs are, so that its account can reach both. */
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../log.server.ts';
import { type Account, accountFor, canEnter } from './account.server.ts';
import { type Binaries, findBinaries } from './binaries.server.ts';

export type Place = {
  /** The account PostgreSQL runs under; undefined: our own. */
  account: Account | undefined;
  /** The folder with bin, lib and share. */
  programs: string;
  /** The folder that holds PostgreSQL's data folders. */
  folder: string;
};

/** Makes DATA_DIR where it is missing, and finds a place for PostgreSQL in it (or, failing that, beside the system's data). */
export async function findPlace(dataDir: string, log: Log): Promise<Place> {
  const account = accountFor(dataDir, log);
  const binaries = await findBinaries();
  makeDataDir(dataDir, account);
  return { account, programs: programsFor(account, binaries, log), folder: folderFor(account, dataDir, log) };
}

// An empty folder is ours as well: it was handed to us as DATA_DIR.
function makeDataDir(dataDir: string, account: Account | undefined): void {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) return;
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o700);
  if (account) chownSync(dataDir, account.uid, account.gid);
}

function programsFor(account: Account | undefined, binaries: Binaries, log: Log): string {
  if (!account || canEnter(account, join(binaries.home, 'bin'))) return realpathSync(binaries.home);
  const copy = join(systemFolder('/'), `postgres-${binaries.version}`);
  if (!existsSync(copy)) {
    const aside = mkdtempSync(`${copy}-`);
    cpSync(binaries.home, aside, { recursive: true, verbatimSymlinks: true });
    chmodSync(aside, 0o755);
    settle(aside, copy);
    log.info(`The account ${account.name} cannot reach this project: copied PostgreSQL to ${copy}.`);
  }
  return copy;
}

function folderFor(account: Account | undefined, dataDir: string, log: Log): string {
  const link = join(dataDir, 'elsewhere');
  if (existsSync(link)) return realpathSync(link);
  if (!account || canEnter(account, dataDir)) return realpathSync(dataDir);
  const folder = mkdtempSync(join(systemFolder(dataDir), 'data-'));
  chownSync(folder, account.uid, account.gid);
  symlinkSync(folder, link);
  log.info(
    `The account ${account.name} cannot reach ${dataDir}: the database is in ${folder} (linked from ${link}).`,
  );
  return folder;
}

// Data that is not meant to last stays where it is swept away.
function systemFolder(dataDir: string): string {
  const passing = dataDir.startsWith(tmpdir());
  for (const parent of passing ? [tmpdir()] : ['/var/lib', tmpdir()]) {
    try {
      const folder = join(parent, 'po-dojo');
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      return folder;
    } catch {}
  }
  throw new Error('Found no folder where the database can be kept: set DATA_DIR, or DATABASE_URL.');
}

function settle(aside: string, place: string): void {
  try {
    renameSync(aside, place);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}
