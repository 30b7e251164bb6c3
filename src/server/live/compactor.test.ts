import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { entitiesOf } from '#product/document.ts';
import { openTestDb } from '../db/db.test-kit.ts';
import { silentLog } from '../log.server.ts';
import { until } from '../until.test-kit.ts';
import { compaction } from './compaction.server.ts';
import { compactorProcess, SILENCE } from './compactor.server.ts';
import { HeldClock } from './held-clock.test-kit.ts';
import { postgresLog } from './log.server.ts';
import { rebuild } from './packed.server.ts';
import { EMPTY_STATE, updateOf } from './rooms.test-kit.ts';

const { pool } = await openTestDb();
const log = postgresLog(pool);

/** Somebody who writes rows, as a room would. */
const writer = async (productId: string) => {
  await log.create(productId, EMPTY_STATE);
  const doc = new Y.Doc();
  let seq = 0;
  const write = async (id: string) => {
    const bytes = updateOf(() => entitiesOf(doc).set(id, new Y.Map([['kind', 'note']])), doc);
    const [landed] = await log.append([{ productId, epoch: 1, seq: ++seq, rights: 0, bytes, by: 'awa' }]);
    expect(landed).toBe(true);
  };
  return { write, said: () => entitiesOf(doc).toJSON() };
};
const stored = async (productId: string) => {
  const loaded = (await log.load(productId))!;
  return { ...loaded, said: entitiesOf(rebuild(loaded.snapshot, loaded.updates)).toJSON() };
};

test('a process of its own folds a log: smaller, and what it said it says', async () => {
  const { write, said } = await writer('folded');
  for (let n = 0; n < 40; n++) await write(`n${n}`);
  const compactor = compactorProcess(pool, silentLog);
  expect(await compactor.fold('folded')).toMatchObject({ seq: 40 });
  const after = await stored('folded');
  expect(after).toMatchObject({ seq: 40, updates: [], said: said() });
  expect(after.snapshot.packed).toBe(true);
  expect(await compactor.fold('folded')).toBeNull();
  expect(await compactor.fold('unknown')).toBeNull();
  await compactor.close();
});

/** Milliseconds that this thread, which serves the rooms, spends on something. */
const spentOn = async (act: () => Promise<unknown>): Promise<number> => {
  const before = process.threadCpuUsage();
  await act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};

test('however large what is folded, and whatever epoch begins, the thread that serves rooms spends no 5 ms on it', async () => {
  const large = new Y.Doc();
  large.transact(() => {
    for (let n = 0; n < 4_000; n++)
      entitiesOf(large).set(
        `n${n}`,
        new Y.Map<unknown>([
          ['kind', 'note'],
          ['text', new Y.Text(`note ${n}`)],
        ]),
      );
  });
  const products = ['there', 'here'];
  for (const productId of products) {
    await log.create(productId, Y.encodeStateAsUpdate(large));
    await log.append([
      {
        productId,
        epoch: 1,
        seq: 1,
        rights: 0,
        bytes: updateOf((doc) => doc.getMap('product').set('title', 'x')),
        by: null,
      },
    ]);
  }
  const compactor = compactorProcess(pool, silentLog);
  // It has to begin once.
  await compactor.fold('unknown');
  expect(await spentOn(() => compactor.fold('there'))).toBeLessThan(5);
  expect(await spentOn(() => compactor.renew('there', 0))).toBeLessThan(5);
  expect(await stored('there')).toMatchObject({ epoch: 2, seq: 2 });
  await compactor.close();
  // The control: the same in this thread.
  expect(await spentOn(() => compaction(log).fold('here'))).toBeGreaterThan(5);
});

test('what fails in it fails for who asked, and it goes on', async () => {
  const compactor = compactorProcess(pool, silentLog);
  await log.create('broken', new Uint8Array([1, 2, 3]));
  await log.append([{ productId: 'broken', epoch: 1, seq: 1, rights: 0, bytes: EMPTY_STATE, by: null }]);
  await expect(compactor.fold('broken')).rejects.toThrow();
  const { write } = await writer('sound');
  await write('one');
  expect(await compactor.fold('sound')).toMatchObject({ seq: 1 });
  await compactor.close();
});

test('one that hangs is ended: who asked is told, and the next job begins another', async () => {
  const silence = new HeldClock((milliseconds) => milliseconds === SILENCE);
  const compactor = compactorProcess(pool, silentLog, silence);
  const { write } = await writer('hung');
  await write('one');
  const locking = await pool.connect();
  await locking.query('begin');
  await locking.query('lock table updates in access exclusive mode');
  const folding = Promise.allSettled([compactor.fold('hung'), compactor.fold('hung')]);
  await until(async () => {
    const { rows } = await pool.query(
      `select 1 from pg_stat_activity where application_name = 'po-dojo folds'
       and datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  }, 20);
  silence.pass(SILENCE);
  expect((await folding).map((one) => String((one as PromiseRejectedResult).reason))).toEqual(
    Array(2).fill('Error: The process that folds logs did not answer.'),
  );
  await locking.query('rollback');
  locking.release();
  // The lock of one that was ended goes with its connection, a moment later.
  await expect.poll(() => compactor.fold('hung')).toMatchObject({ seq: 1 });
  expect(silence.waiting).toBe(0);
  await compactor.close();
});

test('killed at any moment, it leaves a log that can be read, and another takes up the work', async () => {
  const { write, said } = await writer('killed');
  for (let round = 0; round < 6; round++) {
    for (let n = 0; n < 20; n++) await write(`${round}-${n}`);
    const compactor = compactorProcess(pool, silentLog);
    const folding = compactor.fold('killed').catch(() => null);
    await pause(round * 80);
    await compactor.close();
    await folding;
    expect((await stored('killed')).said).toEqual(said());
  }
  // The lock of one that was killed goes with its connection.
  const last = compactorProcess(pool, silentLog);
  await write('last');
  await expect.poll(() => last.fold('killed')).toMatchObject({ seq: 121 });
  expect(await stored('killed')).toMatchObject({ updates: [], said: said() });
  await last.close();
});

test('two nodes that fold and begin epochs at once lose no row', async () => {
  const { write, said } = await writer('both');
  const nodes = [compaction(log), compaction(postgresLog(pool))];
  for (let round = 0; round < 10; round++) {
    await write(`${round}`);
    const folded = await Promise.all(nodes.map((node) => node.fold('both')));
    expect(folded.some((one) => one !== null)).toBe(true);
    expect((await stored('both')).said).toEqual(said());
  }
  // Of a second client: a fresh history has one, so that no other epoch is due whoever comes later.
  const bytes = updateOf((doc) => doc.getMap('product').set('title', 'both'));
  await log.append([{ productId: 'both', epoch: 1, seq: 11, rights: 0, bytes, by: null }]);
  const renewed = await Promise.all(nodes.map((node) => node.renew('both', 1)));
  expect(renewed.filter(Boolean)).toHaveLength(1);
  expect(await stored('both')).toMatchObject({ epoch: 2, seq: 12, said: said() });
});

test('once closed, none of it is left at the database', async () => {
  const connections = async () => {
    const { rows } = await pool.query(
      `select count(*)::int as n from pg_stat_activity
       where application_name = 'po-dojo folds' and datname = current_database()`,
    );
    return rows[0].n as number;
  };
  const compactor = compactorProcess(pool, silentLog);
  await compactor.fold('none');
  expect(await connections()).toBeGreaterThan(0);
  const brokenOff = [compactor.fold('none'), compactor.renew('none', 0)];
  await compactor.close();
  expect(await Promise.all(brokenOff)).toEqual([null, false]);
  expect(await compactor.fold('none')).toBe(null);
  await expect(compactor.known('none', 1)).rejects.toThrow();
  await expect.poll(connections).toBe(0);
});
