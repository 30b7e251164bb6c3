import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import { connectionOf } from '../db/another-pool.server.ts';
import { type Db, doorTo } from '../db/db.server.ts';
import type { Log } from '../log.server.ts';
import {
  type Carry,
  type LiveLog,
  type Loaded,
  PAST,
  type Past,
  type Place,
  type Row,
  type Since,
} from './live-log.server.ts';

// Rows that do not fit (a taken place, a fold, other rights or epoch, no document) simply do not come back from it.
const append = `
  insert into updates (product_id, seq, epoch, bytes, by)
  select row.product_id, row.seq, row.epoch, row.bytes, row.by
  from unnest($1::text[], $2::bigint[], $3::int[], $4::int[], $5::bytea[], $6::text[])
    as row (product_id, seq, epoch, rights, bytes, by)
  join snapshots using (product_id, epoch, rights)
  where row.seq > snapshots.seq
  on conflict (product_id, seq) do nothing
  returning product_id`;

// The same for one row, however large it is: its bytes go as they are, where those in an array are written out.
const appendOne = `
  insert into updates (product_id, seq, epoch, bytes, by)
  select product_id, $2::bigint, epoch, $5::bytea, $6::text from snapshots
  where product_id = $1 and epoch = $3 and rights = $4 and seq < $2::bigint
  on conflict (product_id, seq) do nothing
  returning product_id`;

const load = `
  select epoch, seq, rights, bytes, packed,
    (select array_agg(u.seq order by u.seq) from updates u
      where u.product_id = $1 and u.epoch = s.epoch and u.seq > s.seq) as seqs,
    (select array_agg(u.bytes order by u.seq) from updates u
      where u.product_id = $1 and u.epoch = s.epoch and u.seq > s.seq) as updates,
    (select array_agg(e.clients) from epochs e where e.product_id = $1) as ended
  from snapshots s where product_id = $1`;

const since = `
  select place.product_id, s.epoch, s.rights, u.seqs, u.updates, s.seq as folded
  from unnest($1::text[], $2::int[], $3::bigint[], $4::int[]) as place (product_id, epoch, seq, rights)
  left join snapshots s using (product_id)
  left join lateral (
    select array_agg(seq order by seq) as seqs, array_agg(bytes order by seq) as updates
    from updates u where u.product_id = place.product_id and u.epoch = place.epoch and u.seq > place.seq
  ) u on true
  where s.product_id is null or s.epoch <> place.epoch or s.rights <> place.rights or s.seq > place.seq
    or u.seqs is not null`;

// What the fold before this one covered goes now; what this one covers stays until the next, so that a writer
// who has fallen behind still finds its place taken instead of writing under the fold.
const fold = `
  with earlier as (
    select seq from snapshots where product_id = $1
  ), folded as (
    update snapshots set seq = $3, bytes = $4, packed = $5, at = now()
    where product_id = $1 and epoch = $2 and seq < $3 returning product_id
  )
  delete from updates using folded, earlier
  where updates.product_id = folded.product_id and updates.seq <= earlier.seq`;

// The new epoch takes the next place in the log as any row does: who writes to the old one at the same moment has it,
// or finds it taken. The old rows go with the next fold, for the same reason as above.
const renew = `
  with claimed as (
    insert into updates (product_id, seq, epoch, bytes)
    select product_id, $3 + 1, $2 + 1, '\\x0000' from snapshots
    where product_id = $1 and epoch = $2 and seq <= $3
    on conflict (product_id, seq) do nothing
    returning product_id
  ), turned as (
    update snapshots set epoch = $2 + 1, seq = $3 + 1, bytes = $5, packed = true, at = now()
    from claimed where snapshots.product_id = claimed.product_id and epoch = $2
    returning snapshots.product_id
  )
  insert into epochs (product_id, epoch, last, first, clients)
  select product_id, $2, $4, $5, $6 from turned`;

const past = `
  select e.epoch, e.last, e.first, e.clients,
    (select array_agg(c.bytes order by c.n) from carries c
      where c.product_id = e.product_id and c.epoch = e.epoch) as bytes,
    (select array_agg(c.frame order by c.n) from carries c
      where c.product_id = e.product_id and c.epoch = e.epoch) as frames
  from epochs e where product_id = $1 and epoch >= $2 order by epoch`;

const forget = `
  with gone as (
    delete from epochs
    where ended_at < now() - make_interval(days => $1) or (product_id = $2 and epoch <= $3)
    returning product_id, epoch
  )
  delete from carries using gone where carries.product_id = gone.product_id and carries.epoch = gone.epoch`;

/** Of the advisory locks of PostgreSQL, those that are about folding. */
const FOLDING = 4_103;

/**
 * After this a statement's outcome counts as unknown: it is asked again, and lands once at most. As long may a
 * connection take. Milliseconds.
 */
export const PATIENCE = 15_000;

/** Those that rooms write by, write large rows by, read by, and look at what others wrote by. */
const CONNECTIONS = 4;

/** A few connections for the log alone: whatever else waits for the database, an edit does not wait behind it. */
export const logDoor = (pool: Pool, logger: Log): Pick<Db, 'pool' | 'close'> =>
  doorTo(
    {
      ...connectionOf(pool),
      max: CONNECTIONS,
      connectionTimeoutMillis: PATIENCE,
      application_name: 'po-dojo live',
    },
    logger,
    async () => {},
  );

/** The log in PostgreSQL. The tables are those of tables.server.ts. */
export const postgresLog = (pool: Pool): LiveLog => {
  const query = (name: string, text: string, values: unknown[]) => {
    const config: QueryConfig & { query_timeout: number } = {
      name: `live-${name}`,
      text,
      values,
      query_timeout: PATIENCE,
    };
    return pool.query(config);
  };
  return {
    async load(productId) {
      const { rows } = await query('load', load, [productId]);
      return rows[0] ? readLoaded(productId, rows[0] as never) : null;
    },
    async append(batch: readonly Row[]) {
      const alone = batch.filter(({ carries }) => carries);
      const rows = alone.length > 0 ? batch.filter(({ carries }) => !carries) : batch;
      const landed = new Set<string>(rows.length > 0 ? await appendAll(query, rows) : []);
      for (const row of alone) if (await appendCarried(pool, row)) landed.add(row.productId);
      return batch.map(({ productId }) => landed.has(productId));
    },
    async since(places: readonly Place[]) {
      const { rows } = await query('since', since, [
        places.map((place) => place.productId),
        places.map((place) => place.epoch),
        places.map((place) => place.seq),
        places.map((place) => place.rights),
      ]);
      const seqs = new Map(places.map(({ productId, seq }) => [productId, seq]));
      return rows.map((row) => readSince(row as SinceRow, seqs.get(row.product_id)!));
    },
    async fold(productId, epoch, seq, { bytes, packed }) {
      await query('fold', fold, [productId, epoch, seq, Buffer.from(bytes), packed]);
    },
    async renew(productId, epoch, seq, { last, first, clients }) {
      const states = [last.bytes, first.bytes, clients].map((bytes) => Buffer.from(bytes));
      const { rowCount } = await query('renew', renew, [productId, epoch, seq, ...states]);
      if (rowCount === 1) await query('forget', forget, [PAST.days, productId, epoch - PAST.epochs]);
      return rowCount === 1;
    },
    async past(productId, epoch) {
      const { rows } = await query('past', past, [productId, epoch]);
      const all = (rows as PastRow[]).map(readPast);
      return all[0]?.epoch === epoch ? all : null;
    },
    async alone(productId, act) {
      const client = await pool.connect();
      const lock = [FOLDING, productId];
      let known = false;
      try {
        const { rows } = await ask(client, 'select pg_try_advisory_lock($1, hashtext($2)) as held', lock);
        known = !rows[0].held;
        if (known) return null;
        try {
          return await act();
        } finally {
          await ask(client, 'select pg_advisory_unlock($1, hashtext($2))', lock);
          known = true;
        }
      } finally {
        // One that may hold the lock yet is closed, and the lock goes with it.
        client.release(!known);
      }
    },
    async create(productId, state) {
      const { rowCount } = await pool.query(
        'insert into snapshots (product_id, epoch, seq, bytes) values ($1, 1, 0, $2) on conflict do nothing',
        [productId, Buffer.from(state)],
      );
      return rowCount === 1;
    },
    async remove(productId) {
      await pool.query(
        `with gone as (delete from snapshots where product_id = $1),
           ended as (delete from epochs where product_id = $1),
           carried as (delete from carries where product_id = $1)
         delete from updates where product_id = $1`,
        [productId],
      );
    },
  };
};

type Query = (name: string, text: string, values: unknown[]) => Promise<QueryResult>;

/** The ids of the products whose row landed. */
const appendAll = async (query: Query, batch: readonly Row[]): Promise<string[]> => {
  const [only, ...others] = batch;
  const { rows } =
    only && others.length === 0
      ? await query('append-one', appendOne, fieldsOf(only))
      : await query('append', append, columnsOf(batch));
  return (rows as { product_id: string }[]).map(({ product_id }) => product_id);
};

const fieldsOf = ({ productId, seq, epoch, rights, bytes, by }: Row): unknown[] => [
  productId,
  seq,
  epoch,
  rights,
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
  by,
];

const columnsOf = (batch: readonly Row[]): unknown[] => [
  batch.map((row) => row.productId),
  batch.map((row) => row.seq),
  batch.map((row) => row.epoch),
  batch.map((row) => row.rights),
  batch.map((row) => row.bytes),
  batch.map((row) => row.by),
];

/** On a connection held for several statements: none of them is waited for longer than any other. */
const ask = (client: PoolClient, text: string, values: unknown[] = []): Promise<QueryResult> => {
  const config: QueryConfig & { query_timeout: number } = { text, values, query_timeout: PATIENCE };
  return client.query(config);
};

/** A row lands with all its carries, or nothing does. */
const appendCarried = async (pool: Pool, row: Row): Promise<boolean> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await ask(client, 'begin');
    // Who waits in vain is not to go on at the server when nobody here asks any more.
    await ask(client, `set local statement_timeout = ${PATIENCE}`);
    const { rowCount } = await ask(client, appendOne, fieldsOf(row));
    const landed = rowCount === 1 && (await keepCarries(client, row.productId, row.carries ?? []));
    await ask(client, landed ? 'commit' : 'rollback');
    return landed;
  } catch (cause) {
    broken = cause as Error;
    throw cause;
  } finally {
    // Nothing is known of its transaction: closed, the server rolls back.
    client.release(broken);
  }
};

const keepCarries = async (client: PoolClient, productId: string, carries: readonly Carry[]) => {
  for (const { epoch, n, bytes, frame } of carries) {
    const { rowCount } = await ask(
      client,
      `insert into carries (product_id, epoch, n, bytes, frame)
       select product_id, epoch, $3, $4, $5 from epochs where product_id = $1 and epoch = $2
       on conflict do nothing`,
      [productId, epoch, n, Buffer.from(bytes), Buffer.from(frame)],
    );
    if (rowCount !== 1) return false;
  }
  return true;
};

interface PastRow {
  epoch: number;
  last: Buffer;
  first: Buffer;
  clients: Buffer;
  bytes: Buffer[] | null;
  frames: Buffer[] | null;
}

const readPast = ({ epoch, last, first, clients, bytes, frames }: PastRow): Past => ({
  epoch,
  last: { bytes: last, packed: true },
  first: { bytes: first, packed: true },
  clients,
  carries: (bytes ?? []).map((bytes, index) => ({ epoch, n: index + 1, bytes, frame: frames![index]! })),
});

const readLoaded = (
  productId: string,
  row: {
    epoch: number;
    seq: string;
    rights: number;
    bytes: Buffer;
    packed: boolean;
    seqs: string[] | null;
    updates: Buffer[] | null;
    ended: Buffer[] | null;
  },
): Loaded => {
  const from = Number(row.seq);
  const seqs = (row.seqs ?? []).map(Number);
  const gap = seqs.findIndex((seq, index) => seq !== from + index + 1);
  if (gap >= 0) throw new Error(`The log of product ${productId} lacks row ${from + gap + 1}.`);
  const snapshot = { bytes: row.bytes, packed: row.packed };
  const { epoch, rights, updates, ended } = row;
  return { epoch, rights, seq: from + seqs.length, snapshot, updates: updates ?? [], ended: ended ?? [] };
};

interface SinceRow {
  readonly product_id: string;
  readonly epoch: number | null;
  readonly rights: number;
  readonly folded: string;
  readonly seqs: string[] | null;
  readonly updates: Buffer[] | null;
}

const readSince = ({ product_id: productId, epoch, rights, ...row }: SinceRow, from: number): Since => {
  if (epoch === null) return { productId, now: null };
  const seqs = (row.seqs ?? []).map(Number);
  const isWhole = seqs.every((seq, index) => seq === from + index + 1);
  const updates = isWhole && Number(row.folded) <= from + seqs.length ? (row.updates ?? []) : null;
  return { productId, now: { epoch, rights, updates } };
};
