import { afterAll, expect, test } from 'vitest';
import { openTestDb } from '../db/db.test-kit.ts';
import { until } from '../until.test-kit.ts';
import { busContract } from './bus.contract.ts';
import type { Bus } from './bus.server.ts';
import { realClock } from './clock.server.ts';
import { memoryBus } from './memory-bus.test-kit.ts';
import { postgresBus } from './postgres-bus.server.ts';
import { openRedis, redisVersion } from './redis.test-kit.ts';
import { redisBus } from './redis-bus.server.ts';

const { pool, url } = await openTestDb();
const hub = memoryBus();

busContract('memory', () => hub.line());
const redis = redisVersion() === null ? null : await openRedis();
afterAll(() => redis?.close());

busContract('PostgreSQL', () => postgresBus({ connectionString: url }, realClock));

if (redis) busContract('Redis', () => redisBus(redis.url));

/** A line that is broken and comes back: what it tells meanwhile. */
const comesBack = async (bus: Bus, breakLine: () => Promise<unknown>) => {
  const told: string[] = [];
  bus.open({
    heard: (message) => void told.push(message),
    connected: () => void told.push('(connected)'),
    lost: () => told.at(-1) !== '(lost)' && void told.push('(lost)'),
  });
  const waitFor = (length: number) => until(() => told.length >= length);
  await waitFor(1);
  await breakLine();
  await waitFor(3);
  await bus.say(['again']);
  await waitFor(4);
  await bus.close();
  return told;
};

test('a line that PostgreSQL ends is told as lost, and comes back by itself', async () => {
  const told = await comesBack(postgresBus({ connectionString: url }, realClock), () =>
    pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'po-dojo/bus' and datname = current_database()`,
    ),
  );
  expect(told).toEqual(['(connected)', '(lost)', '(connected)', 'again']);
});

if (redis)
  test('a Redis that is killed is told as lost, and found again when it is back', async () => {
    const told = await comesBack(redisBus(redis.url), async () => {
      await redis.kill();
      await redis.start();
    });
    expect(told).toEqual(['(connected)', '(lost)', '(connected)', 'again']);
  });
