import { expect, test } from 'vitest';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { hashOf, isSecret, makeSecret } from './secrets.server.ts';
import { createShares, insertShare, MAX_SHARES } from './shares.server.ts';
import { products } from './tables.server.ts';
import { createVersions, MAX_VERSIONS } from './versions.server.ts';
import { createVisitors } from './visitors.server.ts';

const { orm, pool } = await openTestDb();
const now = () => new Date();
const shares = createShares(orm, Math.random, now);
const versions = createVersions(orm, Math.random, now);
const file = { format: 'po-dojo/1', product: { title: '' }, entities: {} } as const;

const aProduct = async (id: string) => {
  await orm.insert(products).values({ id, title: '', locale: 'fr', createdAt: now(), changedAt: now() });
  return id;
};
const EIGHT = Array.from({ length: 8 }, (_, n) => n);
// Connections stand ready, so that all ask at the same moment.
const landed = async (ask: (n: number) => Promise<{ ok: boolean }>) => {
  await Promise.all(EIGHT.map(() => pool.query('select 1')));
  return (await Promise.all(EIGHT.map(ask))).filter(({ ok }) => ok).length;
};

test('[P5] of many links asked for at once no more are made than a product may have', async () => {
  const id = await aProduct('linked');
  for (let n = 0; n < MAX_SHARES - 3; n++) await insertShare(orm, id, 'view', Math.random, now);
  expect(await landed(() => shares.create(id, 'view'))).toBe(3);
  expect(await shares.list(id)).toHaveLength(MAX_SHARES);
});

test('[P5] of many versions named at once no more are kept than a product may have', async () => {
  const id = await aProduct('named');
  for (let n = 0; n < MAX_VERSIONS - 3; n++) await versions.save(id, `v${n}`, 'Awa', file);
  expect(await landed((n) => versions.save(id, `w${n}`, 'Luc', file))).toBe(3);
  expect(await versions.list(id)).toHaveLength(MAX_VERSIONS);
});

test('[A6] a secret is 144 random bits; of a visitor’s key the database knows the hash alone', async () => {
  const visitors = createVisitors(orm, Math.random, now);
  const { key, visitor } = await visitors.create('fr');
  expect(Buffer.from(key, 'base64url')).toHaveLength(144 / 8);
  expect(isSecret(key)).toBe(true);
  expect(new Set([makeSecret(), makeSecret()]).size).toBe(2);
  expect(await visitors.byKey(key)).toEqual(visitor);
  expect(await visitors.byKey(makeSecret())).toBeNull();
  const { rows } = await pool.query('select * from visitors where id = $1', [visitor.id]);
  expect(Buffer.from(rows[0].key_hash)).toEqual(Buffer.from(hashOf(key)));
  const kept = JSON.stringify(rows) + Buffer.from(rows[0].key_hash).toString('latin1');
  expect(kept).not.toContain(key);
});
