import { sql } from 'drizzle-orm';
import { expect, inject, test } from 'vitest';
import { silentLog } from '../log.server.ts';
import { isDatabaseAway } from './away.server.ts';
import { doorTo } from './db.server.ts';
import { openTestDb } from './db.test-kit.ts';

const db = await openTestDb();
const errorOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => undefined,
    (error: unknown) => error,
  );

test('a database that nobody answers for is away', async () => {
  for (const [host, port] of [
    ['127.0.0.1', 1],
    ['localhost', 1],
    [`${inject('postgres').host}/nowhere`, 5432],
  ] as const) {
    const door = doorTo({ host, port, user: 'nobody' }, silentLog, async () => {});
    expect(isDatabaseAway(await errorOf(door.pool.query('select 1')))).toBe(true);
    expect(isDatabaseAway(await errorOf(door.orm.execute(sql`select 1`)))).toBe(true);
    await door.close();
  }
});

test('a database that puts us out in the middle is away', async () => {
  const error = await errorOf(db.orm.execute(sql`select pg_terminate_backend(pg_backend_pid())`));
  expect(isDatabaseAway(error)).toBe(true);
});

test('so is one that puts us out in the middle of a transaction, and the process lives on', async () => {
  const cut = db.orm.transaction(async (rows) => {
    await rows.execute(sql`select 1`);
    await rows.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
  });
  expect(isDatabaseAway(await errorOf(cut))).toBe(true);
  expect((await db.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('one that answers with a refusal is not, nor is a bug of ours', async () => {
  expect(isDatabaseAway(await errorOf(db.orm.execute(sql`select nonsense`)))).toBe(false);
  expect(isDatabaseAway(new TypeError('undefined is not a function'))).toBe(false);
  expect(isDatabaseAway('ECONNRESET')).toBe(false);
});
