/** PostgreSQL refuses to run as root: this finds, or makes, the unprivileged account it runs under then. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log } from '../log.server.ts';

export type Account = { name: string; uid: number; gid: number };

const ours = 'po-dojo';

/** The account to run PostgreSQL under, or undefined when we may run it ourselves (we are not root). */
export function accountFor(dataDir: string, log: Log): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = ownerOf(dataDir) ?? find(ours) ?? find('postgres') ?? find('_postgres');
  if (known) return known;
  const made = create();
  if (made) {
    log.info(`PostgreSQL does not run as root: made the system account "${ours}" for it.`);
    return made;
  }
  const nobody = find('nobody');
  if (nobody) return nobody;
  throw new Error(
    'PostgreSQL does not run as root, and no other account was found or could be made. ' +
      'Start PO Dojo as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether this account can walk into the folder; undefined stands for ourselves. */
export function canEnter(account: Account | undefined, folder: string): boolean {
  const who = account ? { uid: account.uid, gid: account.gid } : {};
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...who, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

// Data that an ordinary person began stays theirs, also when root starts PO Dojo once.
function ownerOf(folder: string): Account | undefined {
  if (!existsSync(folder)) return ownerOf(dirname(folder));
  const { uid } = statSync(folder);
  if (uid === 0) return undefined;
  return accounts().find((account) => account.uid === uid);
}

function find(name: string): Account | undefined {
  return accounts().find((account) => account.name === name);
}

function accounts(): Account[] {
  const listed = spawnSync('getent', ['passwd'], { encoding: 'utf8' });
  const text = listed.status === 0 ? listed.stdout : readFileSync('/etc/passwd', 'utf8');
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

function create(): Account | undefined {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ours]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', ours]],
  ];
  for (const [command, args] of ways) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return find(ours);
  }
  return undefined;
}
