/** The one door to PostgreSQL: the embedded server of DATA_DIR, or the one DATABASE_URL names. */
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Log, silentLog } from '../log.server.ts';
import { holdEmbedded } from './hold.server.ts';

export type Db = {
  pool: pg.Pool;
  orm: NodePgDatabase;
  /** Ends the connections, and the embedded server when this process holds it. May be called twice. */
  close(): Promise<void>;
};

export type DbSettings = { dataDir: string; databaseUrl?: string | undefined };

export type DbOptions = {
  log?: Log;
  /** What this process does with it, for others who find it taken. */
  doing?: string;
  /** Be content to work beside the process that holds the embedded server. */
  beside?: boolean;
  /** How long to wait for a holder who may be leaving, in milliseconds. */
  patience?: number;
  /** The embedded server went away and could not be brought back. Left out: the process ends. */
  onLost?: (cause: unknown) => void;
};

/** Opens the database; it is not migrated yet. Rejects with a sentence for people when it cannot be had. */
export async function openDb(settings: DbSettings, options: DbOptions = {}): Promise<Db> {
  const log = options.log ?? silentLog;
  if (settings.databaseUrl) return openExternal(settings.databaseUrl, log);
  const held = await holdEmbedded({
    dataDir: settings.dataDir,
    log,
    doing: options.doing ?? 'serves',
    beside: options.beside ?? false,
    patience: options.patience ?? (options.beside ? 0 : 5_000),
    onLost: options.onLost ?? giveUp,
  });
  return doorTo(held.connection, log, held.leave);
}

// A process without its database is of no use: this ends it, as any error does that nobody expected.
function giveUp(cause: unknown): never {
  throw new Error('The database is gone and does not come back.', { cause });
}

async function openExternal(connectionString: string, log: Log): Promise<Db> {
  const db = doorTo({ connectionString }, log, async () => {});
  try {
    const { rows } = await db.pool.query<{ encoding: string }>(
      `select current_setting('server_encoding') as encoding`,
    );
    if (rows[0]?.encoding !== 'UTF8') {
      throw new Error(
        `its encoding is ${rows[0]?.encoding}; PO Dojo needs a database made with ENCODING 'UTF8'`,
      );
    }
  } catch (cause) {
    await db.close();
    throw new Error(`The database that DATABASE_URL names cannot be used: ${reason(cause)}.`, { cause });
  }
  return db;
}

/** A door over a connection, with what to do once it is closed. */
export function doorTo(config: pg.PoolConfig, log: Log, closed: () => Promise<void>): Db {
  const pool = new pg.Pool({ max: 12, application_name: 'po-dojo', ...config });
  let closing: Promise<void> | undefined;
  // While it closes, the server may be quicker to end a connection than we are.
  pool.on('error', (cause) => closing ?? log.warn('A resting database connection broke.', { cause }));
  // One that breaks in the middle of a transaction fails the query it was asked; nobody else need hear of it, and an
  // error event without anybody to hear it would end the process.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return {
    pool,
    orm: drizzle(pool),
    close: () => {
      closing ??= pool.end().then(closed);
      return closing;
    },
  };
}

// Node hides the causes of a failed connection to several addresses in an empty message.
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}
