/** A whole dojo on a database of its own, to be opened at the top of a test file. It closes itself. */
import { afterAll } from 'vitest';
import { openTestDb, type TestDb } from '#server/db/db.test-kit.ts';
import { silentLog } from '#server/log.server.ts';
import { readSettings } from '#server/settings.server.ts';
import { type Dojo, openDojo } from './dojo.server.ts';

/** `env`: its settings, where they matter. */
export const openTestDojo = async (
  now: () => Date,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly db: TestDb; readonly dojo: Dojo }> => {
  const db = await openTestDb();
  const dojo = openDojo({
    ...{ settings: readSettings(env), log: silentLog, version: 'test', db, now },
    ...{ random: Math.random, secret: 'x'.repeat(32) },
  });
  afterAll(() => dojo.close());
  return { db, dojo };
};
