/** A process that dies after so many questions to the database: what it had begun is rolled back, it says no more. */
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export const openDying = (url: string, questions: number) => {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => {});
  let left = questions;
  const dies = () => {
    if (left-- <= 0) throw new Error('died');
  };
  // biome-ignore lint/suspicious/noExplicitAny: pg's functions take many shapes, handed on as they are.
  type Any = (...all: any[]) => any;
  const [query, connect] = [pool.query.bind(pool) as Any, pool.connect.bind(pool) as Any];
  const held = new Set<pg.Client>();
  pool.query = (async (...all: unknown[]) => {
    dies();
    return query(...all);
  }) as Any;
  pool.connect = ((called?: Any) => {
    if (called) return connect(called);
    return connect().then((client: pg.Client) => {
      if (held.has(client)) return client;
      held.add(client);
      client.on('error', () => {});
      const ask = client.query.bind(client) as Any;
      client.query = ((...all: unknown[]) => {
        if (typeof all.at(-1) === 'function') return ask(...all);
        try {
          dies();
        } catch (error) {
          return Promise.reject(error);
        }
        return ask(...all);
      }) as Any;
      return client;
    });
  }) as Any;
  return {
    orm: drizzle(pool),
    /** Its connections close; PostgreSQL takes back what was not committed. */
    async end() {
      // What died holding a connection never gives it back: the pool itself would wait for it.
      void pool.end();
      await Promise.all([...held].map((client) => client.end()));
    },
  };
};
