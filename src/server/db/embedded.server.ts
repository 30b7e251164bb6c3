/**
 * The PostgreSQL that comes with PO Dojo: a real server, its data in DATA_DIR, reached by nobody but us
 * (a socket in a folder only its account may enter, or a loopback port and a password where there are no sockets).
 */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log.server.ts';
import { ensureCluster, privateFile, privateFolder, readPassword, run, superuser } from './cluster.server.ts';
import { findPlace, type Place } from './place.server.ts';
import { dropForeignPid, type Postmaster, readPostmaster } from './postmaster.server.ts';

export type Endpoint = { host: string; port: number; user: string; password: string | undefined };

export type Embedded = {
  endpoint: Endpoint;
  pid: number;
  /** False: it ran already, perhaps left by a process that was killed. */
  started: boolean;
  /** Stops the server, whoever started it: its clients are put out, nothing acknowledged is lost. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  log: Log;
  /** Settings of postgresql.conf on top of ours. */
  settings?: Readonly<Record<string, string>>;
};

type Transport = 'socket' | 'loopback';

const patience = 60_000;

/** Starts the server of this DATA_DIR, or finds it running. */
export async function startEmbedded({ dataDir, log, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const place = await findPlace(dataDir, log);
  const folder = await ensureCluster(place);
  const { postmaster, started } = await ensureRunning(place, folder, settings);
  return {
    endpoint: endpointOf(place, postmaster),
    pid: postmaster.pid,
    started,
    stop: async () => {
      if (readPostmaster(folder)) {
        await run(place, 'pg_ctl', ['stop', '-D', folder, '-m', 'fast', '-w', '-t', String(patience / 1000)]);
      }
    },
  };
}

async function ensureRunning(place: Place, folder: string, settings: Readonly<Record<string, string>>) {
  const until = performance.now() + patience;
  let started = false;
  let transport: Transport = fitsSocket(place) ? 'socket' : 'loopback';
  let trouble = 'it neither started nor said why';
  while (performance.now() < until) {
    const postmaster = readPostmaster(folder);
    if (postmaster?.state === 'ready') return { postmaster, started };
    if (postmaster) {
      await wait(25);
      continue;
    }
    try {
      await start(place, folder, transport, settings);
      started = true;
    } catch (error) {
      trouble = logTail(folder) || String(error);
      if (/Unix.domain socket/i.test(trouble) && transport === 'socket') transport = 'loopback';
      else if (!passes(trouble)) break;
      await wait(100);
    }
  }
  throw new Error(`PostgreSQL did not start on ${folder}:\n${trouble}`);
}

// Somebody else is just starting it, or the workers of a killed one are still leaving.
function passes(trouble: string): boolean {
  return /pre-existing shared memory block|lock file "[^"]*" (?:already exists|is empty)|Address already in use/i.test(
    trouble,
  );
}

async function start(
  place: Place,
  folder: string,
  transport: Transport,
  settings: Readonly<Record<string, string>>,
) {
  dropForeignPid(folder);
  const reached = await reachedBy(place, transport);
  privateFile(place, join(folder, 'po-dojo.conf'), confText({ ...usual, ...settings, ...reached }));
  const logFile = join(folder, 'server.log');
  if (existsSync(logFile)) renameSync(logFile, join(folder, 'server.old.log'));
  await run(place, 'pg_ctl', [
    'start',
    '-D',
    folder,
    '-l',
    logFile,
    '-w',
    '-t',
    String(patience / 1000),
    '-s',
  ]);
}

const usual = {
  max_connections: '60',
  shared_buffers: '64MB',
  // A query whose asker was killed must not hold its locks for long.
  client_connection_check_interval: '2s',
  log_checkpoints: 'off',
};

async function reachedBy(place: Place, transport: Transport): Promise<Record<string, string>> {
  if (transport === 'loopback') {
    return { listen_addresses: '127.0.0.1', port: String(await freePort()), unix_socket_directories: '' };
  }
  privateFolder(place, socketFolder(place));
  return {
    listen_addresses: '',
    unix_socket_directories: socketFolder(place),
    unix_socket_permissions: '0700',
  };
}

function confText(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  return `# Written by PO Dojo at each start; changes made here are lost.\n${lines.join('\n')}\n`;
}

function endpointOf(place: Place, postmaster: Postmaster): Endpoint {
  const { port, socketFolder: folder, listenAddress } = postmaster;
  if (folder) return { host: folder, port, user: superuser, password: undefined };
  return { host: listenAddress, port, user: superuser, password: readPassword(place) };
}

function socketFolder(place: Place): string {
  return join(place.folder, 'socket');
}

// The system keeps about a hundred bytes for the name of a socket; a comma would be read as two folders.
function fitsSocket(place: Place): boolean {
  const folder = socketFolder(place);
  return (
    process.platform !== 'win32' &&
    !folder.includes(',') &&
    Buffer.byteLength(`${folder}/.s.PGSQL.5432.lock`) < 100
  );
}

async function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? found(address.port) : failed(new Error('no port')),
      );
    });
  });
}

function logTail(folder: string): string {
  const file = join(folder, 'server.log');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-12).join('\n') : '';
}
