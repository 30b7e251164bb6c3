/** Holding the embedded server: starting it, keeping its lock, bringing it back when it is killed, stopping it. */
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.server.ts';
import { isDatabaseAway } from './away.server.ts';
import { type Embedded, type Endpoint, startEmbedded } from './embedded.server.ts';
import { describeHolder, type Holder, isLock, type Lock, takeLock } from './lock.server.ts';

export type Held = {
  connection: Endpoint & { database: string };
  /** Stops the server and gives the lock back; does nothing for one who works beside the holder. */
  leave(): Promise<void>;
};

export type HoldOptions = {
  dataDir: string;
  log: Log;
  doing: string;
  beside: boolean;
  /** How long somebody who finds the database taken waits for the holder, who may be leaving, in milliseconds. */
  patience: number;
  onLost: (cause: unknown) => void;
};

const database = 'po_dojo';
// A server that goes down or comes up is waited for this long, in milliseconds.
const calm = 15_000;

/** Starts or finds the embedded server and takes its lock. Rejects, naming the holder, when it is taken. */
export async function holdEmbedded(options: HoldOptions): Promise<Held> {
  const dataDir = resolve(options.dataDir);
  let leaving = false;

  const enter = async () => {
    const embedded = await startEmbedded({ dataDir, log: options.log });
    await ensureDatabase(embedded.endpoint);
    const connection = { ...embedded.endpoint, database };
    const { doing, patience } = options;
    const lock = await takeLock({ connection, doing, patience, onLost });
    return { embedded, connection, lock };
  };

  const onLost = async (cause: Error) => {
    if (leaving) return;
    options.log.error('The database server was killed; starting it again.', { cause });
    try {
      const before = held.connection;
      held = await steadily(enter);
      if (!isLock(held.lock)) throw new Error(describeHolder(held.lock, dataDir));
      if (held.connection.host !== before.host || held.connection.port !== before.port) {
        throw new Error('The database server came back at another address.');
      }
      options.log.info('The database server is back.');
    } catch (error) {
      options.onLost(error);
    }
  };

  let held: { embedded: Embedded; connection: Held['connection']; lock: Lock | Holder } =
    await steadily(enter);
  if (!isLock(held.lock) && !options.beside) throw new Error(describeHolder(held.lock, dataDir));
  return {
    connection: held.connection,
    leave: async () => {
      leaving = true;
      // Under the lock until the server is down: who comes next finds it taken or gone, never half-way.
      if (isLock(held.lock)) await held.lock.release(held.embedded.stop);
    },
  };
}

// The server we find may be going down under its holder's hands, or up again after a crash.
async function steadily<T>(act: () => Promise<T>): Promise<T> {
  const until = performance.now() + calm;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > until) throw error;
      await wait(50);
    }
  }
}

async function ensureDatabase(endpoint: Endpoint): Promise<void> {
  const client = new pg.Client({ ...endpoint, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== '42P04' && code !== '23505') throw error;
  } finally {
    await client.end().catch(() => {});
  }
}
