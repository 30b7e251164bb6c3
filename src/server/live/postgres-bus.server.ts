import pg from 'pg';
import type { Bus, BusListener } from './bus.server.ts';
import type { Clock } from './clock.server.ts';

const CHANNEL = 'po_dojo';
/** Pauses before it connects again, and how long an answer may take. Milliseconds. */
const PAUSE = { first: 100, last: 2_000 };
const PATIENCE = 3_000;

/** PostgreSQL's LISTEN and NOTIFY, on one connection of their own: who cannot be heard does not hear either. */
export const postgresBus = (connection: pg.ClientConfig, clock: Clock): Bus => {
  let client: pg.Client | null = null;
  let listener: BusListener | null = null;
  let closed = false;
  let cancelRetry = () => {};

  const connect = async (pause: number): Promise<void> => {
    const fresh = new pg.Client({
      ...connection,
      application_name: 'po-dojo/bus',
      connectionTimeoutMillis: PATIENCE,
      keepAlive: true,
    });
    let over = false;
    const lost = (cause: unknown) => {
      if (over) return;
      over = true;
      const wasConnected = client === fresh;
      if (wasConnected) client = null;
      fresh.end().catch(() => {});
      if (closed) return;
      if (wasConnected) listener?.lost(cause);
      const wait = wasConnected ? PAUSE.first : pause;
      cancelRetry = clock.after(wait, () => void connect(Math.min(wait * 2, PAUSE.last)));
    };
    fresh.on('error', lost);
    fresh.on('end', () => lost(new Error('The connection ended.')));
    fresh.on('notification', ({ payload }) => void (payload !== undefined && listener?.heard(payload)));
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
    } catch (cause) {
      return lost(cause);
    }
    if (closed) return lost(null);
    client = fresh;
    listener?.connected();
  };

  return {
    // PostgreSQL refuses 8,000 bytes.
    longest: 7_900,
    open(heardBy) {
      listener = heardBy;
      void connect(PAUSE.first);
    },
    async say(messages) {
      const speaking = client;
      if (!speaking) throw new Error('The bus is not connected.');
      const asked: pg.QueryConfig & { query_timeout: number } = {
        text: `select pg_notify('${CHANNEL}', message) from unnest($1::text[]) as message`,
        values: [messages],
        query_timeout: PATIENCE,
      };
      try {
        await speaking.query(asked);
      } catch (cause) {
        // One that does not answer is of no use: whoever waits on it would wait for ever.
        speaking.emit('error', cause as Error);
        throw cause;
      }
    },
    async close() {
      closed = true;
      cancelRetry();
      const last = client;
      client = null;
      await last?.end().catch(() => {});
    },
  };
};
