import type { Pool } from 'pg';
import { expect, test } from 'vitest';
import { openTestDb } from '../db/db.test-kit.ts';
import { silentLog } from '../log.server.ts';
import { createJobs } from './jobs.server.ts';

const db = await openTestDb();
const job = (name: string) => ({ name, cron: '0 3 * * *', run: async () => {} });
const away = () => Object.assign(new Error('unexpected postmaster exit'), { code: '57P01' });
/** The test's database, but that the first question with such words breaks. */
const breakingOnce = (words: RegExp, error: () => Error) => {
  let broken = false;
  const query = (...question: Parameters<Pool['query']>) => {
    if (broken || !words.test(String(question[0]))) return db.pool.query(...question);
    broken = true;
    return Promise.reject(error());
  };
  return { query } as unknown as Pool;
};
const scheduled = async () => {
  const { rows } = await db.pool.query<{ name: string }>('select name from pgboss.schedule order by name');
  return rows.map(({ name }) => name);
};

test.each([
  ['while it is opened', /to_regclass/],
  ['while a queue is made', /create_queue/],
  ['while the schedule is written', /insert into pgboss\.schedule/i],
])('a database that goes away when jobs begin, %s, is waited for', async (_when, words) => {
  const jobs = createJobs({
    pool: breakingOnce(words, away),
    log: silentLog,
    jobs: [job('mail'), job('sweep')],
  });
  await jobs.start();
  expect(await scheduled()).toEqual(['mail', 'sweep']);
  await jobs.stop();
});

test('what the database refuses is told at once', async () => {
  const refused = () => Object.assign(new Error('permission denied'), { code: '42501' });
  const jobs = createJobs({
    pool: breakingOnce(/to_regclass/, refused),
    log: silentLog,
    jobs: [job('mail')],
  });
  await expect(jobs.start()).rejects.toThrow('permission denied');
  await jobs.stop();
});
