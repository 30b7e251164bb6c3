import { createClient } from '@redis/client';
import type { Bus } from './bus.server.ts';

const CHANNEL = 'po-dojo';
/** Pauses before it connects again, and how long an answer may take. Milliseconds. */
const PAUSE = { first: 100, last: 2_000 };
const PATIENCE = 3_000;

/** Redis, where more is to be carried than PostgreSQL should be asked to: one connection says and hears. */
export const redisBus = (url: string): Bus => {
  const client = createClient({
    url,
    RESP: 3,
    // What cannot be said now is not said later: by then something else holds.
    disableOfflineQueue: true,
    pingInterval: PATIENCE,
    commandOptions: { timeout: PATIENCE },
    socket: {
      connectTimeout: PATIENCE,
      socketTimeout: 3 * PATIENCE,
      reconnectStrategy: (tries) => Math.min(PAUSE.first * 2 ** tries, PAUSE.last),
    },
  });
  let closed = false;
  return {
    longest: 256 * 1024,
    open({ heard, connected, lost }) {
      let cause: unknown;
      client.on('error', (error) => (cause = error));
      client.on('reconnecting', () => lost(cause));
      const listen = async () => {
        try {
          await client.connect();
          await client.subscribe(CHANNEL, heard);
          connected();
          // From now on it subscribes by itself before it is ready again.
          client.on('ready', connected);
        } catch (error) {
          if (!closed) lost(error);
        }
      };
      void listen();
    },
    async say(messages) {
      await Promise.all(messages.map((message) => client.publish(CHANNEL, message)));
    },
    async close() {
      closed = true;
      client.destroy();
    },
  };
};
