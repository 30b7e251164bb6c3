/** One real PostgreSQL for a whole test run, in a folder that goes when the run goes, however it goes. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { silentLog } from '../log.server.ts';
import { doorTo } from './db.server.ts';
import { type Endpoint, startEmbedded } from './embedded.server.ts';
import { migrate } from './migrate.server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: Endpoint;
  }
}

/** The migrated database that each test file gets a copy of. */
export const template = 'po_dojo_template';

// Nothing here outlives the run, so nothing need survive a power cut.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Vitest's global setup: starts the server, makes the template, and gives back how to stop. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = join(tmpdir(), `po-dojo-test-${randomUUID().slice(0, 8)}`);
  const embedded = await startEmbedded({ dataDir, log: silentLog, settings });
  const watched = watch(embedded.pid, dataDir);
  await makeTemplate(embedded.endpoint);
  project.provide('postgres', embedded.endpoint);
  return async () => {
    await embedded.stop();
    watched.kill();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function makeTemplate(endpoint: Endpoint): Promise<void> {
  const root = doorTo({ ...endpoint, database: 'postgres' }, silentLog, async () => {});
  await root.pool.query(`create database ${template}`);
  await root.close();
  const db = doorTo({ ...endpoint, database: template }, silentLog, async () => {});
  await migrate(db);
  await db.close();
}

// A shell that wakes up when the pipe to this process breaks, which no signal can prevent.
function watch(pid: number, folder: string) {
  const script =
    'read -r _; kill -QUIT "$0"; while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; rm -rf "$1"';
  const shell = spawn('/bin/sh', ['-c', script, String(pid), folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return shell;
}
