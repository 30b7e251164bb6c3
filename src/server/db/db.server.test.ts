import { randomUUID } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { openDb } from './db.server.ts';
import { openTestDb } from './db.test-kit.ts';
import { migrate } from './migrate.server.ts';

const db = await openTestDb();

test('text is kept as UTF-8 and sorted as a French reader expects', async () => {
  const { rows } = await db.orm.execute<{ word: string }>(
    sql`select word from unnest(array['zoo', 'école', 'Été', 'eau']) word order by word collate french`,
  );
  expect(rows.map((row) => row.word)).toEqual(['eau', 'école', 'Été', 'zoo']);
});

test('migrating again changes nothing, also when two processes do it at once', async () => {
  const applied = async () =>
    (await db.pool.query('select count(*) as n from drizzle.__drizzle_migrations')).rows[0].n;
  const before = await applied();
  await Promise.all([migrate(db), migrate(db)]);
  expect(await applied()).toBe(before);
});

test('a test database can be reached by its address too', async () => {
  const door = await openDb({ dataDir: '/nowhere', databaseUrl: db.url });
  expect((await door.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await door.close();
});

test('an address where no database answers is refused with its name and reason', async () => {
  const opening = openDb({ dataDir: '/nowhere', databaseUrl: 'postgres://me:hush@127.0.0.1:1/none' });
  await expect(opening).rejects.toThrow(/DATABASE_URL.*ECONNREFUSED/);
  await expect(opening).rejects.not.toThrow(/hush/);
});

const dataDir = join(tmpdir(), `po-dojo-embedded-${randomUUID().slice(0, 8)}`);
const first = await openDb({ dataDir });
afterAll(async () => {
  await first.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('the embedded server keeps its data where nobody else may look', () => {
  expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, 'socket')).mode & 0o777).toBe(0o700);
});

test('the embedded server lets a second one in only beside the first, and names the first otherwise', async () => {
  await expect(openDb({ dataDir }, { patience: 0 })).rejects.toThrow(
    new RegExp(`process ${process.pid} on .*, since 20`),
  );
  const beside = await openDb({ dataDir }, { beside: true });
  await beside.close();
  expect((await first.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
