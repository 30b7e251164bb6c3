/** Hears what another connection notifies once it has committed, across the breaks of a database that comes back. */
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../log.server.ts';

/** How long to wait before listening again, in milliseconds. */
const AGAIN = 1_000;

/**
 * Calls back for each notification of a channel, and after each time that some may have been missed. The function it
 * returns ends it.
 */
export const listenTo = (pool: Pool, channel: string, heard: () => void, log: Log): (() => Promise<void>) => {
  let ended = false;
  let client: PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let beginning: Promise<void> = Promise.resolve();
  const broke = (cause?: unknown) => {
    client?.release(true);
    client = undefined;
    if (ended) return;
    log.debug('Listening to the database broke off.', { channel, cause });
    clearTimeout(timer);
    timer = setTimeout(() => {
      beginning = begin();
    }, AGAIN);
  };
  const begin = async () => {
    try {
      const mine = await pool.connect();
      if (ended) return mine.release();
      client = mine;
      mine.on('error', (cause) => client === mine && broke(cause));
      mine.on('end', () => client === mine && broke());
      mine.on('notification', heard);
      await mine.query(`listen ${mine.escapeIdentifier(channel)}`);
      heard();
    } catch (cause) {
      broke(cause);
    }
  };
  beginning = begin();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await beginning;
    client?.release(true);
    client = undefined;
  };
};
