/** Writes everything a database holds into one file, as of one moment, while others go on working. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientBase, Pool } from 'pg';
import { backupFormat, type Head } from './backup-format.server.ts';
import { lastMigration, sequencesOf, type TableShape, tablesOf } from './schema.server.ts';

export type BackupOptions = { pool: Pool; file: string; version: string; now: Date };

const atOnce = 200;

/** Makes the backup aside and puts it in place when it is complete. Returns how many rows it holds. */
export async function backup({ pool, file, version, now }: BackupOptions): Promise<number> {
  const client = await pool.connect();
  const aside = `${file}.part-${process.pid}`;
  let rows = 0;
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    await client.query(
      `set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC'`,
    );
    const lines = allLines(client, { version, now }, () => rows++);
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(aside, { mode: 0o600 }));
    await client.query('commit');
    await rename(aside, file);
    return rows;
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  } finally {
    client.release(true);
  }
}

async function* allLines(
  client: ClientBase,
  { version, now }: { version: string; now: Date },
  count: () => void,
) {
  const made = now.toISOString();
  const head: Head = { format: backupFormat, made, version, migration: await lastMigration(client) };
  yield line(head);
  let rows = 0;
  for (const table of await tablesOf(client)) {
    yield line({ table: table.name, columns: table.columns.map((column) => column.name) });
    for await (const row of rowsOf(client, table)) {
      rows += 1;
      count();
      // PostgreSQL's own text for each value: what it wrote, it reads back the same.
      yield `{"row":${row}}\n`;
    }
  }
  for (const sequence of await sequencesOf(client)) yield line(sequence);
  yield line({ end: true, rows });
}

async function* rowsOf(client: ClientBase, { name, columns }: TableShape): AsyncGenerator<string> {
  const picked = columns.map((column) => `${client.escapeIdentifier(column.name)}::text`).join(', ');
  await client.query(
    `declare backup_rows no scroll cursor for select json_build_array(${picked})::text as row from ${name}`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${atOnce} from backup_rows`);
    for (const { row } of rows) yield row;
    if (rows.length < atOnce) break;
  }
  await client.query('close backup_rows');
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
