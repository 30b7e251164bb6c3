/** A PostgreSQL data folder on disk: made once, completely or not at all. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { program } from './binaries.server.ts';
import type { Place } from './place.server.ts';
import { isAlive } from './postmaster.server.ts';

export const superuser = 'po_dojo';

const ofPostgres = /^PG[A-Z]/;

/** Runs one of PostgreSQL's programs under its account, in a clean environment. Rejects with what it said. */
export async function run(
  place: Place,
  name: 'initdb' | 'pg_ctl' | 'postgres',
  args: string[],
): Promise<string> {
  const kept = Object.entries(process.env).filter(([key]) => !ofPostgres.test(key) && !key.startsWith('LC_'));
  const options = {
    cwd: place.folder,
    env: { ...Object.fromEntries(kept), LC_ALL: 'C' },
    windowsHide: true,
    ...(place.account ? { uid: place.account.uid, gid: place.account.gid } : {}),
  };
  const { stdout } = await promisify(execFile)(program(place.programs, name), args, options);
  return stdout;
}

/** The data folder, made if there is none yet. Two processes may ask at once: the first to finish wins. */
export async function ensureCluster(place: Place): Promise<string> {
  const folder = join(place.folder, 'postgres');
  sweep(place.folder);
  if (!existsSync(folder)) await createCluster(place, folder);
  await checkVersion(place, folder);
  return folder;
}

/** The password of the superuser, asked only by connections that do not come through the socket. */
export function readPassword(place: Place): string {
  return readFileSync(join(place.folder, 'postgres', 'po-dojo.password'), 'utf8').trim();
}

/** Makes a folder that the account of PostgreSQL owns and nobody else may enter. */
export function privateFolder(place: Place, folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (place.account) chownSync(folder, place.account.uid, place.account.gid);
}

/** Writes a file that the account of PostgreSQL can read and nobody else. */
export function privateFile(place: Place, file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  if (place.account) chownSync(file, place.account.uid, place.account.gid);
}

async function createCluster(place: Place, folder: string): Promise<void> {
  const aside = `${folder}.new-${process.pid}-${randomBytes(3).toString('hex')}`;
  const password = `${aside}.password`;
  try {
    privateFolder(place, aside);
    privateFile(place, password, `${randomBytes(24).toString('base64url')}\n`);
    await run(place, 'initdb', [
      ...['--pgdata', aside, '--username', superuser, '--pwfile', password],
      ...['--auth-local', 'trust', '--auth-host', 'scram-sha-256'],
      ...[
        '--encoding',
        'UTF8',
        '--locale',
        'C',
        '--locale-provider',
        'builtin',
        '--builtin-locale',
        'C.UTF-8',
      ],
      ...['--text-search-config', 'simple', '--set', 'timezone=UTC', '--set', 'log_timezone=UTC'],
    ]);
    renameSync(password, join(aside, 'po-dojo.password'));
    const conf = join(aside, 'postgresql.conf');
    privateFile(place, conf, `${readFileSync(conf, 'utf8')}\ninclude_if_exists 'po-dojo.conf'\n`);
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    rmSync(password, { force: true });
    if (!existsSync(folder)) throw new Error(`Could not make the database in ${folder}.`, { cause: error });
  }
}

// What a killed first start left behind.
function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = /^postgres\.new-(\d+)/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

async function checkVersion(place: Place, folder: string): Promise<void> {
  const made = readVersion(folder);
  const said = await run(place, 'postgres', ['--version']);
  const ours = /(\d+)(\.|beta|rc|\s)/.exec(said.replace(/^\D+/, ''))?.[1];
  if (made === ours) return;
  throw new Error(
    `The database in ${folder} was made by PostgreSQL ${made}, and this PO Dojo brings PostgreSQL ${ours}. ` +
      'Make a backup with the PO Dojo that made it (npm run backup), and restore it into an empty DATA_DIR.',
  );
}

function readVersion(folder: string): string {
  try {
    return readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    throw new Error(
      `The database in ${folder} belongs to another account of this machine. ` +
        'Start PO Dojo as the account that made it (root, perhaps), or choose another DATA_DIR.',
      { cause: error },
    );
  }
}
