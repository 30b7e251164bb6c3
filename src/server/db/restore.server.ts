/** Brings a database to what a backup holds: all of it, or nothing when anything is wrong. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { ClientBase, Pool } from 'pg';
import type { z } from 'zod';
import { End, Head, Sequence, Table } from './backup-format.server.ts';
import { migrate } from './migrate.server.ts';
import { holdsData, type TableShape, tablesOf } from './schema.server.ts';

export type RestoreOptions = {
  pool: Pool;
  file: string;
  /** Replace what is there. Without it, a database that holds anything is left alone. */
  force: boolean;
  migrations?: string;
};

const atOnce = 4 * 1024 * 1024;

/** Restores the file and brings its data up to this version. Returns how many rows; rejects with a sentence. */
export async function restore({
  pool,
  file,
  force,
  migrations = resolve('migrations'),
}: RestoreOptions): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    if (!force && (await holdsData(client))) {
      throw new Error('This database holds data already. To replace all of it, say --force.');
    }
    await empty(client);
    const rows = await load(client, file, migrations);
    await client.query('commit');
    await migrate({ pool }, migrations);
    return rows;
  } finally {
    // An unfinished transaction goes with its connection.
    client.release(true);
  }
}

async function empty(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'S', 'v', 'm') and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')`,
  );
  for (const { name } of rows) await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`);
  await client.query('drop schema public cascade; create schema public');
}

async function load(client: ClientBase, file: string, migrations: string): Promise<number> {
  const read = reader(file);
  const head = await headOf(read);
  await build(client, head, migrations);
  const links = await dropLinks(client);
  const rows = await fill(client, read);
  for (const { table, name, definition } of links) {
    await client.query(`alter table ${table} add constraint ${client.escapeIdentifier(name)} ${definition}`);
  }
  return rows;
}

async function* reader(file: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  const source = createReadStream(file).on('error', (error) => unzipped.destroy(error));
  try {
    const input = source.pipe(unzipped);
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield text;
  } catch (cause) {
    throw new Error(`${file} cannot be read as a backup: ${(cause as Error).message}`, { cause });
  }
}

async function headOf(read: AsyncGenerator<string>): Promise<Head> {
  const { value } = await read.next();
  const head = Head.safeParse(parsed(value ?? ''));
  if (!head.success)
    throw new Error('This file is not a backup of PO Dojo, or of a version this one does not know.');
  return head.data;
}

// The shape the data had: later migrations come after it and carry it along.
async function build(client: ClientBase, head: Head, folder: string): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: folder });
  const wanted = known.filter((migration) => migration.folderMillis <= head.migration);
  if (head.migration > 0 && wanted.at(-1)?.folderMillis !== head.migration) {
    throw new Error(
      `This backup was made by a newer PO Dojo (${head.version}). Restore it with that version.`,
    );
  }
  await client.query('create schema drizzle');
  await client.query(
    'create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  );
  for (const { sql, hash, folderMillis } of wanted) {
    for (const statement of sql) await client.query(statement);
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
      hash,
      folderMillis,
    ]);
  }
}

type TableLink = { table: string; name: string; definition: string };

// References hold once everything is there, in whatever order it came.
async function dropLinks(client: ClientBase): Promise<TableLink[]> {
  const { rows } = await client.query<TableLink>(
    `select format('%I.%I', n.nspname, c.relname) as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0`,
  );
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${client.escapeIdentifier(name)}`);
  return rows;
}

async function fill(client: ClientBase, read: AsyncGenerator<string>): Promise<number> {
  const known = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  let insert: ((rows: string[]) => Promise<void>) | undefined;
  let waiting: string[] = [];
  let [rows, size] = [0, 0];
  const flush = async () => {
    if (waiting.length > 0) await insert?.(waiting);
    [waiting, size] = [[], 0];
  };
  for await (const text of read) {
    if (text.startsWith('{"row":')) {
      waiting.push(text.slice('{"row":'.length, -1));
      rows += 1;
      size += text.length;
      if (size > atOnce) await flush();
      continue;
    }
    await flush();
    const said = lineOf(text);
    if ('table' in said) {
      const shape = known.get(said.table);
      if (!shape) throw new Error(`This backup holds a table that is not known here: ${said.table}.`);
      insert = inserter(client, shape, said);
    } else if ('sequence' in said) {
      await client.query('select setval($1::regclass, $2, $3)', [said.sequence, said.value, said.called]);
    } else {
      if (said.rows !== rows)
        throw new Error(`This backup should hold ${said.rows} rows, and holds ${rows}.`);
      return rows;
    }
  }
  throw new Error('This backup is not complete: its end is missing.');
}

function lineOf(text: string): Table | Sequence | z.infer<typeof End> {
  const value = parsed(text);
  for (const shape of [Table, Sequence, End]) {
    const read = shape.safeParse(value);
    if (read.success) return read.data;
  }
  throw new Error(`This backup holds a line that cannot be read: ${text.slice(0, 80)}`);
}

function inserter(
  client: ClientBase,
  shape: TableShape,
  { columns }: Table,
): (rows: string[]) => Promise<void> {
  const picked = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const values = columns.map((name, index) => {
    const column = shape.columns.find((known) => known.name === name);
    if (!column) throw new Error(`This backup holds a column that is not known here: ${shape.name}.${name}.`);
    return `(said ->> ${index})::${column.type}`;
  });
  const statement = `insert into ${shape.name} (${picked}) overriding system value
    select ${values.join(', ')} from json_array_elements($1::json) said`;
  return async (rows) => {
    await client.query(statement, [`[${rows.join(',')}]`]);
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
