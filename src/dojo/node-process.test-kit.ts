/** One of the processes that nodes.test-kit.ts begins: it does what it is asked, at the time it is told. */
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { isDatabaseAway } from '#server/db/away.server.ts';
import { createEnrolments } from './enrolment/enrolments.server.ts';
import { createEvenings } from './evenings/evenings.server.ts';
import type { Ask, Begin, Stores, Told } from './nodes.test-kit.ts';
import { createSelections } from './selection/selection.server.ts';

const { url, meddling, heldAt }: Begin = JSON.parse(process.argv[2]!);
const tell = (told: Told) => process.send?.(told);

const times = meddling.map(() => 0);
const meddled = (text: string): string =>
  meddling.reduce((said, { find, put, time }, n) => {
    const sought = new RegExp(find);
    if (!sought.test(said) || (time !== undefined && ++times[n]! !== time)) return said;
    return said.replace(sought, put);
  }, text);

const go = Promise.withResolvers<void>();
const heldUp = (text: string): Promise<void> | null => {
  if (heldAt === null || !text.startsWith(heldAt)) return null;
  tell({ is: 'held' });
  return go.promise;
};

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
    const text = meddled(isText ? asked : asked.text);
    const ask = () => super.query(isText ? text : { ...asked, text }, ...(rest as []));
    return heldUp(text)?.then(ask) ?? ask();
  }
}
const connections = new pg.Pool({ connectionString: url, max: 6, Client });
connections.on('error', () => {});
connections.on('connect', (client) => void client.on('error', () => {}));
connections.on('acquire', (client) => {
  (client as unknown as Client).left = fuse;
  fuse = null;
});

let clock = new Date(0);
const orm = drizzle(connections);
const tools = { orm, now: () => clock, random: Math.random };
const stores: Stores = {
  enrolments: createEnrolments(tools),
  evenings: createEvenings(tools),
  selections: createSelections(tools),
};

process.on('message', async (message: Ask | 'go') => {
  if (message === 'go') return go.resolve();
  const { id, store, does, args, now, dies } = message;
  clock = now;
  fuse = dies;
  try {
    const act = (stores[store] as unknown as Record<string, (...all: readonly unknown[]) => unknown>)[does]!;
    tell({ is: 'done', id, value: await act(...args) });
  } catch (error) {
    tell({ is: 'failed', id, message: String(error), away: isDatabaseAway(error) });
  }
});
process.once('disconnect', () => void connections.end());
