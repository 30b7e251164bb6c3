import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { createLog, silentLog } from '../log.server.ts';
import { type Db, openDb } from './db.server.ts';

const dataDir = join(tmpdir(), `po-dojo-crash-${process.pid}`);
const opened: Db[] = [];
afterEach(async () => {
  for (const db of opened.splice(0)) await db.close();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const open = async (patience = 0, log = silentLog) => {
  const db = await openDb({ dataDir }, { patience, log });
  opened.push(db);
  return db;
};
const pidFile = () => join(dataDir, 'postgres/postmaster.pid');
const postmaster = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

test('of two first starts at once, one gets the database and the other is told who has it', async () => {
  const results = await Promise.allSettled([open(), open()]);
  const refused = results
    .filter((result) => result.status === 'rejected')
    .map(({ reason }) => String(reason));
  expect(refused).toEqual([expect.stringContaining(`process ${process.pid} on`)]);
});

test('when its server is killed, the database comes back by itself with all that was acknowledged', async () => {
  const said: string[] = [];
  const log = createLog({
    level: 'info',
    shape: 'plain',
    write: (line) => said.push(line),
    now: () => new Date(),
  });
  const db = await open(0, log);
  await db.pool.query('create table edits (what text)');
  await db.pool.query(`insert into edits values ('acknowledged')`);
  process.kill(postmaster(), 'SIGKILL');
  await vi.waitFor(() => expect(said).toContain('The database server is back.\n'), {
    timeout: 60_000,
    interval: 50,
  });
  expect((await db.pool.query('select what from edits')).rows).toEqual([{ what: 'acknowledged' }]);
  await expect(openDb({ dataDir }, { patience: 0 })).rejects.toThrow(/Another PO Dojo/);
});

test('when its process is killed, the next one finds the server running and takes over', async () => {
  const program = `import { openDb } from './src/server/db/db.server.ts';
    const db = await openDb({ dataDir: ${JSON.stringify(dataDir)} });
    await db.pool.query('create table kept as select 1 as one');
    console.log('stored');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  await once(child.stdout, 'data');
  const server = postmaster();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const db = await open(60_000);
  expect(postmaster()).toBe(server);
  expect((await db.pool.query('select one from kept')).rows).toEqual([{ one: 1 }]);
});

test('a trace whose number belongs to somebody else by now is no obstacle', async () => {
  await (await open()).close();
  writeFileSync(
    pidFile(),
    `${process.pid}\n${dataDir}/postgres\n1\n5432\n${dataDir}/socket\n\n  1 1\nready   \n`,
  );
  const db = await open();
  expect((await db.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
