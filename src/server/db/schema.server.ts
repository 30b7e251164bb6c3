/** What a database holds, as PostgreSQL itself tells it: our tables, whoever made them. */
import type { ClientBase } from 'pg';

export type TableShape = {
  /** Quoted and with its schema, ready for SQL. */
  name: string;
  /** Those that can be written: computed ones are left out. */
  columns: { name: string; type: string }[];
};

// What pg-boss keeps is made anew at the start: it says when to look, never what is so.
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'drizzle', 'pgboss') and n.nspname not like 'pg\\_%'`;

/** All tables but the list of applied migrations, by name. */
export async function tablesOf(client: ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and ${ours}
     group by 1 order by 1`,
  );
  return rows;
}

/** The counters behind numbered columns, and where each stands. */
export async function sequencesOf(
  client: ClientBase,
): Promise<{ sequence: string; value: string; called: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1`,
  );
  const found = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query(
      `select last_value::text as value, is_called as called from ${name}`,
    );
    found.push({ sequence: name, ...state[0] });
  }
  return found;
}

/** When the last applied migration was written, in milliseconds; 0 when none was. */
export async function lastMigration(client: ClientBase): Promise<number> {
  const { rows } = await client.query(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as known`,
  );
  if (!rows[0]?.known) return 0;
  const { rows: last } = await client.query(
    `select max(created_at)::text as at from drizzle.__drizzle_migrations`,
  );
  return Number(last[0]?.at ?? 0);
}

/** Whether any table holds a row. */
export async function holdsData(client: ClientBase): Promise<boolean> {
  for (const { name } of await tablesOf(client)) {
    const { rowCount } = await client.query(`select 1 from ${name} limit 1`);
    if (rowCount) return true;
  }
  return false;
}
