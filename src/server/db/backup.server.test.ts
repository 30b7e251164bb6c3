import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { backup } from './backup.server.ts';
import { openTestDb } from './db.test-kit.ts';
import { migrate } from './migrate.server.ts';
import { restore } from './restore.server.ts';

const source = await openTestDb();
const target = await openTestDb();
const folder = mkdtempSync(join(tmpdir(), 'po-dojo-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A house with one table of everything a column can be, and later a second one.
const first = `
  create type mood as enum ('calm', 'red hot');
  create table things (
    id bigint generated always as identity primary key,
    parent bigint references things (id),
    said text not null, mood mood, bytes bytea, exact numeric, rough float8, at timestamptz, day date, many text[],
    said_length int generated always as (length(said)) stored, "Odd ""name" jsonb
  )`;
const second = `alter table things add column kept boolean not null default true`;

function migrations(...files: string[]): string {
  const home = join(folder, randomUUID());
  mkdirSync(join(home, 'meta'), { recursive: true });
  const entries = files.map((text, idx) => {
    writeFileSync(join(home, `000${idx}.sql`), text);
    return { idx, version: '7', when: 1_700_000_000_000 + idx, tag: `000${idx}`, breakpoints: true };
  });
  writeFileSync(
    join(home, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  return home;
}

const early = migrations(first);
const late = migrations(first, second);

beforeEach(async () => {
  for (const { pool } of [source, target]) {
    await pool.query(
      'drop schema public cascade; create schema public; drop schema if exists drizzle cascade',
    );
  }
  await migrate(source, early);
});

async function fillSource(): Promise<void> {
  await source.pool.query(
    `insert into things (parent, said, mood, bytes, exact, rough, at, day, many, "Odd ""name") values
     (2, E'l’été\\n\\t"là\\\\bas" 🧵', 'red hot', '\\x00ff10', 12345678901234567890.000100, 'NaN',
      '2026-11-22 19:00:00.123456+01', 'infinity', array['a', null, 'b,"c"'], '{"n": 12345678901234567890.5, "s": "é"}'),
     (null, '', null, null, null, 0.1, null, null, '{}', 'null')`,
  );
  await source.pool.query(`insert into things (said) select repeat('x', i) from generate_series(1, 1000) i`);
}

const file = () => join(folder, `${randomUUID()}.gz`);
const made = { version: '1.2.3', now: new Date('2026-11-22T19:00:00Z') };
const everything = async ({ pool }: typeof source) =>
  (await pool.query(`select t::text as row from things t order by id`)).rows.map(({ row }) => row);

test('[Security 14] a restored database holds what was backed up, to the last digit and byte', async () => {
  await fillSource();
  const path = file();
  expect(await backup({ pool: source.pool, file: path, ...made })).toBe(1002);
  expect(await restore({ pool: target.pool, file: path, force: false, migrations: early })).toBe(1002);
  expect(await everything(target)).toEqual(await everything(source));
});

test('counters go on after the last number, and references hold again', async () => {
  await fillSource();
  const path = file();
  await backup({ pool: source.pool, file: path, ...made });
  await restore({ pool: target.pool, file: path, force: false, migrations: early });
  const { rows } = await target.pool.query(`insert into things (said) values ('next') returning id`);
  expect(rows).toEqual([{ id: '1003' }]);
  await expect(target.pool.query(`insert into things (parent, said) values (99999, 'lost')`)).rejects.toThrow(
    /foreign key/,
  );
});

test('a backup of an older shape is brought up to this one', async () => {
  await fillSource();
  const path = file();
  await backup({ pool: source.pool, file: path, ...made });
  await restore({ pool: target.pool, file: path, force: false, migrations: late });
  expect((await target.pool.query(`select count(*)::int as n from things where kept`)).rows).toEqual([
    { n: 1002 },
  ]);
});

test('a backup of a newer shape is refused, and nothing changes', async () => {
  await migrate(source, late);
  const path = file();
  await backup({ pool: source.pool, file: path, ...made });
  await expect(restore({ pool: target.pool, file: path, force: false, migrations: early })).rejects.toThrow(
    /made by a newer PO Dojo \(1\.2\.3\)/,
  );
  expect((await target.pool.query(`select to_regclass('things') as there`)).rows).toEqual([{ there: null }]);
});

test('a database that holds anything is left alone, unless one insists', async () => {
  await fillSource();
  const path = file();
  await backup({ pool: source.pool, file: path, ...made });
  await migrate(target, early);
  await target.pool.query(`insert into things (said) values ('mine')`);
  const before = await everything(target);
  await expect(restore({ pool: target.pool, file: path, force: false, migrations: early })).rejects.toThrow(
    /--force/,
  );
  expect(await everything(target)).toEqual(before);
  await restore({ pool: target.pool, file: path, force: true, migrations: early });
  expect(await everything(target)).toEqual(await everything(source));
});

test.each([
  [
    'cut off in its middle',
    (bytes: Buffer) => bytes.subarray(0, bytes.length / 2),
    /cannot be read as a backup/,
  ],
  ['without its end', withoutEnd, /its end is missing/],
  ['with a row less', withoutRow, /should hold 1002 rows, and holds 1001/],
  ['of another kind', () => gzipSync('{"format":"tar"}\n'), /not a backup of PO Dojo/],
  ['not even zipped', () => Buffer.from('hello'), /cannot be read as a backup/],
])('a file %s is refused, and what was there stays', async (_, spoil, sentence) => {
  await fillSource();
  const path = file();
  await backup({ pool: source.pool, file: path, ...made });
  const spoiled = file();
  writeFileSync(spoiled, spoil(readFileSync(path)));
  await migrate(target, early);
  await target.pool.query(`insert into things (said) values ('mine')`);
  const before = await everything(target);
  await expect(restore({ pool: target.pool, file: spoiled, force: true, migrations: early })).rejects.toThrow(
    sentence,
  );
  expect(await everything(target)).toEqual(before);
});

test('[Security 14] a backup is lines of JSON that only its owner may read', async () => {
  const path = file();
  await backup({ pool: source.pool, file: path, ...made });
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      format: 'po-dojo-backup/1',
      made: '2026-11-22T19:00:00.000Z',
      version: '1.2.3',
      migration: 1_700_000_000_000,
    },
    { table: 'public.things', columns: expect.arrayContaining(['id', 'Odd "name']) },
    { sequence: 'public.things_id_seq', value: '1', called: false },
    { end: true, rows: 0 },
  ]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

function lines(bytes: Buffer): string[] {
  return gunzipSync(bytes).toString().trim().split('\n');
}

function withoutEnd(bytes: Buffer): Buffer {
  return gzipSync(lines(bytes).slice(0, -1).join('\n'));
}

function withoutRow(bytes: Buffer): Buffer {
  const all = lines(bytes);
  return gzipSync(
    all
      .toSpliced(
        all.findIndex((line) => line.startsWith('{"row":')),
        1,
      )
      .join('\n'),
  );
}
