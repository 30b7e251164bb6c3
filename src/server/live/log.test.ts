import type { QueryConfig } from 'pg';
import { expect, test, vi } from 'vitest';
import { openTestDb } from '../db/db.test-kit.ts';
import { until } from '../until.test-kit.ts';
import { logContract } from './log.contract.ts';
import { PATIENCE, postgresLog } from './log.server.ts';
import { memoryLog } from './memory-log.test-kit.ts';
import { changeRights } from './rights.server.ts';

const { pool, orm } = await openTestDb();
const log = postgresLog(pool);
const memory = memoryLog();

logContract('memory', memory, (productId) => memory.changeRights(productId));
logContract('PostgreSQL', log, (productId) => changeRights(orm, productId));

test('rows leave the table one fold after they were folded', async () => {
  await log.create('p', new Uint8Array([0]));
  const row = (seq: number) => ({
    productId: 'p',
    epoch: 1,
    seq,
    rights: 0,
    bytes: new Uint8Array([seq]),
    by: null,
  });
  for (const seq of [1, 2, 3]) await log.append([row(seq)]);
  await log.fold('p', 1, 2, { bytes: new Uint8Array([2]), packed: true });
  const left = async () =>
    (await pool.query(`select seq from updates where product_id = 'p' order by seq`)).rows.map(({ seq }) =>
      Number(seq),
    );
  expect(await left()).toEqual([1, 2, 3]);
  await log.fold('p', 1, 3, { bytes: new Uint8Array([3]), packed: true });
  expect(await left()).toEqual([3]);
});

test('a connection that broke while it held the lock of a fold is not given back with it', async () => {
  await log.create('folding', new Uint8Array([0]));
  const broken = log.alone('folding', () =>
    pool.query(
      `select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    ),
  );
  await expect(broken).rejects.toThrow();
  // PostgreSQL takes a moment to see that the process is gone.
  expect(await until(() => log.alone('folding', async () => 'free'))).toBe('free');
});

test('a row with carries that waits at the database is given up there as well', async () => {
  await log.create('carried', new Uint8Array([0]));
  const seen: string[] = [];
  const client = await pool.connect();
  const query = vi.spyOn(client, 'query');
  const only = { connect: async () => client, query: pool.query.bind(pool) } as unknown as typeof pool;
  const row = { productId: 'carried', epoch: 1, seq: 1, rights: 0, bytes: new Uint8Array([1]), by: null };
  expect(await postgresLog(only).append([{ ...row, carries: [] }])).toEqual([true]);
  for (const [asked] of query.mock.calls as unknown as [QueryConfig & { query_timeout?: number }][]) {
    seen.push(asked.text.trim().split(/\s+/).slice(0, 3).join(' '));
    expect(asked.query_timeout).toBe(PATIENCE);
  }
  expect(seen).toEqual(['begin', 'set local statement_timeout', 'insert into updates', 'commit']);
});

test('a hole in the log is an error, not a document that lacks something', async () => {
  await log.create('holed', new Uint8Array([0]));
  for (const seq of [1, 2, 3]) {
    await log.append([
      { productId: 'holed', epoch: 1, seq, rights: 0, bytes: new Uint8Array([seq]), by: null },
    ]);
  }
  await pool.query(`delete from updates where product_id = 'holed' and seq = 2`);
  await expect(log.load('holed')).rejects.toThrow('lacks row 2');
});
