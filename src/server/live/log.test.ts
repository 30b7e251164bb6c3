import { expect, test } from 'vitest';
import { openTestDb } from '../db/db.test-kit.ts';
import { logContract } from './log.contract.ts';
import { postgresLog } from './log.server.ts';
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
