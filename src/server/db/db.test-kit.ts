/** A database of one's own for a test file: freshly copied, migrated, dropped at the end. */
import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { silentLog } from '../log.server.ts';
import { template } from './cluster.test-kit.ts';
import { type Db, doorTo } from './db.server.ts';

export type TestDb = Db & {
  /** An address for code that wants a DATABASE_URL. */
  url: string;
};

/** To be called at the top of a test file: `const db = await openTestDb();`. It closes and drops itself. */
export async function openTestDb(): Promise<TestDb> {
  const endpoint = inject('postgres');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await asRoot(`create database ${database} template ${template}`);
  const db = doorTo({ ...endpoint, database, max: 8 }, silentLog, () =>
    asRoot(`drop database ${database} with (force)`),
  );
  afterAll(() => db.close());
  return { ...db, url: `postgres://${endpoint.user}@/${database}?host=${encodeURIComponent(endpoint.host)}` };
}

async function asRoot(statement: string): Promise<void> {
  const door = doorTo({ ...inject('postgres'), database: 'postgres', max: 1 }, silentLog, async () => {});
  await door.pool.query(statement);
  await door.close();
}
