/** The servers that are measured, each in a process of its own and as its documentation starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { freshDataDir, removeDataDir } from '../../scripts/kill-rounds/data-dir.ts';
import { beginProduct } from '../../scripts/kill-rounds/product.ts';
import { startSharedDatabase } from '../../scripts/kill-rounds/shared-database.ts';
import type { ProtocolName } from './protocol.ts';

export const SUBJECTS = ['ours', 'hocuspocus', 'y-websocket', 'relay'] as const;
export type SubjectName = (typeof SUBJECTS)[number];

export interface Subject {
  readonly name: SubjectName;
  readonly protocol: ProtocolName;
  readonly urls: readonly string[];
  /** Begins so many rooms; the names by which they are entered. */
  rooms(count: number): Promise<string[]>;
  /** Seconds of processor time so far: of the server, and of the database below it. */
  cpu(): { readonly server: number; readonly database: number };
  /** Resident memory of the server, MiB. */
  resident(): number;
  stop(): Promise<void>;
}

const statOf = (pid: number): { parent: number; seconds: number } | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [user, system, ofUser, ofSystem] = fields.slice(11, 15).map(Number);
    // Of children that have ended, too: PostgreSQL has a process for each connection.
    return { parent: Number(fields[1]), seconds: (user! + system! + ofUser! + ofSystem!) / 100 };
  } catch {
    return null;
  }
};

/** Processor time of PostgreSQL on this data folder, with all its processes. */
const databaseSeconds = (dataDir: string): number => {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const main = Number(readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8').split('\n')[0]);
  return pids
    .map((pid) => ({ pid, ...statOf(pid) }))
    .filter(({ pid, parent }) => pid === main || parent === main)
    .reduce((sum, { seconds = 0 }) => sum + seconds, 0);
};

const residentOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const freePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
};

const ready = (child: ChildProcess, line: RegExp): Promise<string> =>
  new Promise((found, failed) => {
    child.once('exit', (code) => failed(new Error(`A server ended with ${code} before it was ready.`)));
    createInterface({ input: child.stdout! }).on('line', (said) => {
      const address = line.exec(said)?.[1];
      if (address) found(address);
    });
  });

const begin = async (command: readonly string[], env: Record<string, string>, line: RegExp) => {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, NODE_ENV: 'production', NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await ready(child, line);
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    // The peers do not all know how to end.
    const cut = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(cut);
  };
  return { pid: child.pid!, address, stop };
};

/** Ours, with its durable log on a PostgreSQL that syncs: the rooms of the real server, without its pages. */
const startOurs = async (nodes: number, bounded: boolean): Promise<Subject> => {
  const shared = nodes > 1 ? await startSharedDatabase() : null;
  const dataDir = shared?.dataDir ?? freshDataDir('bench');
  const env = { PORT: '0', DATA_DIR: dataDir, DATABASE_URL: shared?.url ?? '' };
  const command = ['scripts/live-process.ts', ...(bounded ? [] : ['--unhurried'])];
  const started: Awaited<ReturnType<typeof begin>>[] = [];
  while (started.length < nodes) started.push(await begin(command, env, /^PO Dojo is ready: (\S+)/));
  const sum = (of: (pid: number) => number) => started.reduce((total, { pid }) => total + of(pid), 0);
  return {
    name: 'ours',
    protocol: 'ours',
    urls: started.map(({ address }) => address.replace('http', 'ws')),
    rooms: async (count) => {
      const made: string[] = [];
      while (made.length < count) made.push((await beginProduct(started[0]!.address)).id);
      return made;
    },
    cpu: () => ({ server: sum((pid) => statOf(pid)?.seconds ?? 0), database: databaseSeconds(dataDir) }),
    resident: () => sum(residentOf),
    async stop() {
      for (const { stop } of started) await stop();
      await shared?.stop();
      removeDataDir(dataDir);
    },
  };
};

const startPeer = async (name: Exclude<SubjectName, 'ours'>): Promise<Subject> => {
  const env = { PORT: String(await freePort()) };
  const { pid, address, stop } = await begin([`bench/live/peers/${name}.mjs`], env, /^ready: (\S+)/);
  return {
    name,
    protocol: name === 'y-websocket' ? 'plain' : name,
    urls: [address],
    rooms: async (count) => Array.from({ length: count }, (_, at) => `room-${at}`),
    cpu: () => ({ server: statOf(pid)?.seconds ?? 0, database: 0 }),
    resident: () => residentOf(pid),
    stop,
  };
};

/** `bounded`: ours with its bound on what one client may send; theirs have none. */
export const startSubject = (name: SubjectName, nodes: number, bounded: boolean): Promise<Subject> =>
  name === 'ours' ? startOurs(nodes, bounded) : startPeer(name);

/** The version of each, as installed. */
export const versionOf = (name: SubjectName): string => {
  const of = (folder: string) =>
    (JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string }).version;
  if (name === 'ours') return of('.');
  const packages = { hocuspocus: '@hocuspocus/server', 'y-websocket': 'y-websocket', relay: 'ws' };
  return of(`bench/live/peers/node_modules/${packages[name]}`);
};
