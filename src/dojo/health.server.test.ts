import { expect, it } from 'vitest';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { silentLog } from '#server/log.server.ts';
import { readSettings } from '#server/settings.server.ts';
import { openDojo } from './dojo.server.ts';
import { healthRoutes } from './health.server.ts';

const db = await openTestDb();
const now = () => new Date();
const dojo = openDojo({
  settings: readSettings({}),
  log: silentLog,
  version: '1.2.3',
  db,
  now,
  random: Math.random,
  secret: 'x'.repeat(32),
});
const routes = healthRoutes(dojo);
const ask = (path: string, remoteAddress = '127.0.0.1') =>
  routes.request(path, {}, { incoming: { headers: {}, socket: { remoteAddress } } });

it('gives figures to this machine alone', async () => {
  const figures = await ask('/metrics');
  expect(await figures.text()).toContain('podojo_live_rooms 0\n');
  expect((await ask('/metrics', '192.0.2.7')).status).toBe(403);
});

it('is well as long as the database answers, and says so when it does not', async () => {
  const well = await ask('/healthz');
  expect([well.status, await well.json()]).toEqual([200, { status: 'ok', version: '1.2.3' }]);
  await dojo.close();
  await db.close();
  const away = await ask('/healthz');
  expect([away.status, await away.json()]).toEqual([503, { status: 'away', version: '1.2.3' }]);
});
