/** One application process per embedded database, held by a session lock that dies with its holder. */
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

export type Holder = { pid: number; host: string; since: Date; doing: string };

export type Lock = {
  /** Gives the lock back, after a last act under it that may well break its connection. */
  release(lastAct?: () => Promise<void>): Promise<void>;
};

export type LockOptions = {
  connection: pg.ClientConfig;
  /** What this process does, for those who find the lock taken: `serves`, `makes a backup`. */
  doing: string;
  /** How long to wait for a holder that may be leaving, in milliseconds. */
  patience: number;
  /** Called when the connection that carries the lock breaks: from then on nobody holds it. */
  onLost: (cause: Error) => void;
};

// Any fixed number will do; this one spells "dojo".
const key = 0x646f6a6f;

/** Takes the lock, or tells who holds it. */
export async function takeLock(options: LockOptions): Promise<Lock | Holder> {
  const client = new pg.Client({ ...options.connection, application_name: applicationName(options.doing) });
  let released = false;
  client.on('error', (cause) => {
    if (released) return;
    released = true;
    options.onLost(cause);
  });
  await client.connect();
  const holder = await waitForTurn(client, performance.now() + options.patience).catch(async (error) => {
    released = true;
    await client.end().catch(() => {});
    throw error;
  });
  if (holder) {
    released = true;
    await client.end();
    return holder;
  }
  return {
    release: async (lastAct) => {
      released = true;
      try {
        await lastAct?.();
      } finally {
        await client.end().catch(() => {});
      }
    },
  };
}

export function isLock(answer: Lock | Holder): answer is Lock {
  return 'release' in answer;
}

/** The sentence for somebody who finds the database taken. */
export function describeHolder(holder: Holder, dataDir: string): string {
  return (
    `Another PO Dojo ${holder.doing} on the data in ${dataDir}: process ${holder.pid} on ${holder.host}, ` +
    `since ${holder.since.toISOString()}. Stop it first, or choose another DATA_DIR and PORT.`
  );
}

async function waitForTurn(client: pg.Client, until: number): Promise<Holder | undefined> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      key,
    ]);
    if (rows[0]?.taken) return undefined;
    const holder = await findHolder(client);
    if (holder && performance.now() >= until) return holder;
    await wait(50);
  }
}

// PostgreSQL keeps 63 bytes of it.
function applicationName(doing: string): string {
  return `po-dojo/${process.pid}/${doing}/${hostname()}`.slice(0, 63);
}

async function findHolder(client: pg.Client): Promise<Holder | undefined> {
  const { rows } = await client.query<{ name: string; since: Date }>(
    `select a.application_name as name, a.backend_start as since
     from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid::bigint = $1
       and l.database = (select oid from pg_database where datname = current_database())`,
    [key],
  );
  const row = rows[0];
  if (!row) return undefined;
  const [, pid, doing = 'works', host = 'this machine'] = row.name.split('/');
  return { pid: Number(pid), doing, host, since: row.since };
}
