/** A PO Dojo that is there to be killed: its server, or the PostgreSQL below it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The real server on the real build, which must be there. */
export const REAL = [process.execPath, resolve('scripts/start.ts')];
/** Rooms and database alone: needs no build. */
export const ROOMS = [process.execPath, resolve('scripts/live-process.ts')];

/** What a server holds, after a collection of garbage. MiB. */
export interface Memory {
  readonly heap: number;
  readonly resident: number;
  readonly rooms: number;
  /** Updates that came, and those refused, since it began. */
  readonly updates: number;
  readonly refused: number;
}

export interface Victim {
  readonly url: string;
  readonly pid: number;
  /** Asks what it holds: of ROOMS, started with `--expose-gc` and with `asks`. */
  memory(): Promise<Memory>;
  /** Kills the server with SIGKILL. Rejects when it had ended before. */
  kill(): Promise<void>;
  /** Kills the embedded PostgreSQL with SIGKILL. */
  killDatabase(): void;
  /** Asks it to stop; does nothing when it was killed. */
  stop(): Promise<void>;
}

export interface VictimOptions {
  /** It may be asked over IPC. */
  readonly asks?: boolean;
  /** The database it shares with others, instead of one of its own. */
  readonly databaseUrl?: string;
}

/** So long a server may take to answer, and to stop once it is asked to; then it is killed. Milliseconds. */
const READY = 180_000;
const STOP = 25_000;

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

const ready = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const url = /^PO Dojo is ready: (\S+)/.exec(line)?.[1];
      if (!url) return;
      clearTimeout(late);
      found(url);
    });
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      failed(new Error(`The server was not ready within ${READY} ms.`));
    }, READY);
    child.once('error', failed);
    child.once('exit', () => {
      clearTimeout(late);
      failed(new Error('The server ended before it was ready.'));
    });
  });

/** Starts a server by its command on a data folder, and waits until it answers. */
export const startVictim = async (
  [command, ...args]: readonly string[],
  dataDir: string,
  { asks = false, databaseUrl = '' }: VictimOptions = {},
): Promise<Victim> => {
  const env = {
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
    NODE_NO_WARNINGS: '1',
  };
  const child = spawn(command!, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', asks ? 'ipc' : 'ignore'],
  });
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    url: await ready(child),
    pid: child.pid!,
    async memory() {
      const answer = once(child, 'message');
      child.send('memory');
      return (await answer)[0] as Memory;
    },
    async kill() {
      if (hasEnded(child)) throw new Error('The server ended by itself.');
      await end('SIGKILL');
    },
    killDatabase() {
      const pid = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0];
      process.kill(Number(pid), 'SIGKILL');
    },
    async stop() {
      if (hasEnded(child)) return;
      const late = setTimeout(() => child.kill('SIGKILL'), STOP);
      await end('SIGTERM');
      clearTimeout(late);
    },
  };
};
