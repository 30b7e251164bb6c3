import type { Pool, QueryConfig } from 'pg';
import type { LiveLog, Loaded, Row } from './live-log.server.ts';

// Rows that do not fit (a taken place, a fold, another epoch, no document) simply do not come back from it.
const append = `
  insert into updates (product_id, seq, epoch, bytes, by)
  select row.product_id, row.seq, row.epoch, row.bytes, row.by
  from unnest($1::text[], $2::bigint[], $3::int[], $4::bytea[], $5::text[])
    as row (product_id, seq, epoch, bytes, by)
  join snapshots using (product_id, epoch)
  where row.seq > snapshots.seq
  on conflict (product_id, seq) do nothing
  returning product_id`;

const load = `
  select epoch, seq, bytes,
    (select array_agg(u.seq order by u.seq) from updates u
      where u.product_id = $1 and u.epoch = s.epoch and u.seq > s.seq) as seqs,
    (select array_agg(u.bytes order by u.seq) from updates u
      where u.product_id = $1 and u.epoch = s.epoch and u.seq > s.seq) as updates
  from snapshots s where product_id = $1`;

// What the fold before this one covered goes now; what this one covers stays until the next, so that a writer
// who has fallen behind still finds its place taken instead of writing under the fold.
const fold = `
  with earlier as (
    select seq from snapshots where product_id = $1
  ), folded as (
    update snapshots set seq = $3, bytes = $4, at = now()
    where product_id = $1 and epoch = $2 and seq < $3 returning product_id
  )
  delete from updates using folded, earlier
  where updates.product_id = folded.product_id and updates.seq <= earlier.seq`;

/** After this a statement's outcome counts as unknown: it is asked again, and lands once at most. Milliseconds. */
const PATIENCE = 15_000;

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
      const { rows } = await query('append', append, [
        batch.map((row) => row.productId),
        batch.map((row) => row.seq),
        batch.map((row) => row.epoch),
        batch.map((row) => row.bytes),
        batch.map((row) => row.by),
      ]);
      const landed = new Set(rows.map((row: { product_id: string }) => row.product_id));
      return batch.map(({ productId }) => landed.has(productId));
    },
    async fold(productId, epoch, seq, state) {
      await query('fold', fold, [productId, epoch, seq, Buffer.from(state)]);
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
        `with gone as (delete from snapshots where product_id = $1)
         delete from updates where product_id = $1`,
        [productId],
      );
    },
  };
};

const readLoaded = (
  productId: string,
  row: { epoch: number; seq: string; bytes: Buffer; seqs: string[] | null; updates: Buffer[] | null },
): Loaded => {
  const from = Number(row.seq);
  const seqs = (row.seqs ?? []).map(Number);
  const gap = seqs.findIndex((seq, index) => seq !== from + index + 1);
  if (gap >= 0) throw new Error(`The log of product ${productId} lacks row ${from + gap + 1}.`);
  return { epoch: row.epoch, seq: from + seqs.length, snapshot: row.bytes, updates: row.updates ?? [] };
};
