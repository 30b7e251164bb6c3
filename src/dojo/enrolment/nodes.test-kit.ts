/** Processes for tests of what happens at once: their connections can be meddled with, held up and cut. */
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Clock } from './enrolments.test-kit.ts';

/** A process with connections of its own: what it asks can be meddled with or held up, and one of them can be cut. */
export const openNode = (
  url: string,
  begin: Date,
  meddle: (text: string) => string = (text) => text,
  heldUp: (text: string) => Promise<void> | null = () => null,
) => {
  let fuse: number | null = null;
  class Client extends pg.Client {
    /** Queries until this connection is cut. */
    left: number | null = null;
    // biome-ignore lint/suspicious/noExplicitAny: pg's query takes many shapes, handed on as they are.
    override query(asked: any, ...rest: any[]): any {
      if (typeof rest.at(-1) === 'function') return super.query(asked, ...(rest as []));
      // PostgreSQL itself ends the connection, as when the process is killed: nothing of the transaction remains.
      if (this.left !== null && --this.left === 0)
        return super.query('select pg_terminate_backend(pg_backend_pid())');
      const isText = typeof asked === 'string';
      const text = meddle(isText ? asked : asked.text);
      const go = () => super.query(isText ? text : { ...asked, text }, ...(rest as []));
      return heldUp(text)?.then(go) ?? go();
    }
  }
  const connections = new pg.Pool({ connectionString: url, max: 6, Client });
  connections.on('error', () => {});
  connections.on('connect', (client) => void client.on('error', () => {}));
  connections.on('acquire', (client) => {
    (client as unknown as Client).left = fuse;
    fuse = null;
  });
  const clock: Clock = { now: begin };
  return {
    clock,
    orm: drizzle(connections),
    connections,
    /** The next transaction that begins is cut at its so manieth query. */
    cutNext: (queries: number | null) => {
      fuse = queries;
    },
  };
};

/** Lets nobody past a query that begins like this before so many are at it, and everybody from then on. */
export const together = (beginning: string, people: number) => {
  let there = 0;
  const all = Promise.withResolvers<void>();
  return (text: string): Promise<void> | null => {
    if (!text.startsWith(beginning)) return null;
    if (++there === people) all.resolve();
    return all.promise;
  };
};
