import { doorTo } from '../../src/server/db/db.server.ts';
import { startEmbedded } from '../../src/server/db/embedded.server.ts';
import { silentLog } from '../../src/server/log.server.ts';
import { freshDataDir, removeDataDir } from './data-dir.ts';

export interface SharedDatabase {
  /** As DATABASE_URL takes it. */
  readonly url: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own for several servers, with an empty database. */
export const startSharedDatabase = async (): Promise<SharedDatabase> => {
  const dataDir = freshDataDir('shared');
  const { endpoint, stop } = await startEmbedded({ dataDir, log: silentLog });
  const root = doorTo({ ...endpoint, database: 'postgres' }, silentLog, async () => {});
  await root.pool.query(`create database po_dojo encoding 'UTF8' template template0`);
  await root.close();
  const { host, port, user, password = '' } = endpoint;
  const who = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return {
    url: `postgres://${who}@localhost:${port}/po_dojo?host=${encodeURIComponent(host)}`,
    dataDir,
    async stop() {
      await stop();
      removeDataDir(dataDir);
    },
  };
};
