/** Brings a database to the shape this code expects: the files of `migrations/`, in order, each once. */
import { resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import type { Pool } from 'pg';

const key = 0x6d696772;

/** Applies what is missing, all or nothing. Several processes may call it at once: they take turns. */
export async function migrate({ pool }: { pool: Pool }, folder = resolve('migrations')): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [key]);
    // "already exists, skipping" is no news at each start.
    await client.query('set client_min_messages = warning');
    await applyMigrations(drizzle(client), { migrationsFolder: folder });
  } finally {
    // The connection is thrown away, and with it the lock and the setting.
    client.release(true);
  }
}
