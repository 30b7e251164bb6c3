/** A PO Dojo of its own for a measurement: the real server on the real build, on empty data, on a free port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Served {
  readonly origin: string;
  readonly pid: number;
  readonly dataDir: string;
  /** Ends it; its data goes too, unless they are to be served again. */
  readonly stop: (again?: 'keep') => Promise<void>;
}

export interface Made {
  readonly id: string;
  readonly editUrl: string;
}

const DIRECT = [process.execPath, 'scripts/start.ts'];
/** The command that people type. */
export const TYPED = ['npm', 'start', '--silent'];

/** A folder for data. As root the database runs under another account: it must not lie in one that only we can enter. */
export const freshData = (): string => join(tmpdir(), `po-dojo-bench-${randomUUID().slice(0, 8)}`);

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

const ready = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    child.once('exit', (code) => failed(new Error(`The server ended with ${code} before it was ready.`)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const origin = /^PO Dojo is ready: (\S+)/.exec(line)?.[1];
      if (origin) found(origin);
    });
  });

/** Starts it and waits until it answers. */
export const serveBuild = async (dataDir = freshData(), [command, ...args] = DIRECT): Promise<Served> => {
  const env = { PORT: String(await freePort()), DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'warn' };
  const child = spawn(command!, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (again?: 'keep') => {
    child.kill('SIGTERM');
    await ended;
    if (again !== 'keep') rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return { origin: await ready(child), pid: child.pid!, dataDir, stop };
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
};

/** Begins a product over the API; `body` is what is sent to that address. */
export const begin = async (
  { origin }: Served,
  body: unknown,
  path: '/products' | '/products/import' = '/products',
): Promise<Made> => {
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Made;
};
