/** The table of docs/rules.md, held to what it says: each rule is quoted by the tests that are named beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** « W1–W10 » is ten rules. */
const range = (letter: string, from: string, to: string): string[] =>
  Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => letter + (Number(from) + n));

const rulesIn = (cell: string): string[] =>
  cell.split(/,\s*/).flatMap((part) => {
    const [, letter, from, to] = /^([A-Z]?)(\d+)–\1?(\d+)$/.exec(part) ?? [];
    return from ? range(letter!, from, to!) : [part];
  });

const quotedIn = (source: string): ReadonlySet<string> =>
  new Set([
    ...[...source.matchAll(/\b([A-Z])(\d+)–\1?(\d+)\b/g)].flatMap(([, letter, from, to]) =>
      range(letter!, from!, to!),
    ),
    ...[...source.matchAll(/\b[A-Z]\d+\b/g)].map(([rule]) => rule),
    ...[...source.matchAll(/\b(?:Security|Privacy) \d+/g)].map(([rule]) => rule),
  ]);

interface Row {
  readonly rule: string;
  readonly files: readonly string[];
  /** The table says so of what we owe. */
  readonly owed: boolean;
}

/** A file without a folder is in that of the one before it. */
const tableOf = (page: string): readonly Row[] => {
  let [section, folder] = ['', ''];
  return page.split('\n').flatMap((line): Row[] => {
    if (line.startsWith('## ')) section = line.slice(3);
    const [, cell, , proofs] = /^\| ([A-Z0-9–, ]+?) \| (.*?) \| (.*) \|$/.exec(line) ?? [];
    if (!cell) return [];
    const files = [...proofs!.matchAll(/`([^`]+\.tsx?)`/g)].map(([, file]) => {
      if (file!.includes('/')) folder = dirname(file!);
      return file!.includes('/') ? file! : join(folder, file!);
    });
    const owed = /\bnot held yet: \S/.test(proofs!);
    return rulesIn(cell).map((rule) => ({
      rule: /^\d/.test(rule) ? `${section} ${rule}` : rule,
      ...{ files, owed },
    }));
  });
};

/** What the table says and no test does. */
const faultsIn = (page: string, read: (file: string) => string | null): readonly string[] =>
  tableOf(page).flatMap(({ rule, files, owed }) =>
    files.length === 0 && !owed
      ? [`${rule} names no test`]
      : files.flatMap((file) => {
          const source = read(file);
          if (source === null) return [`${file}, named for ${rule}, is not there`];
          return quotedIn(source).has(rule) ? [] : [`${file} does not quote ${rule}`];
        }),
  );

const PAGE = readFileSync('docs/rules.md', 'utf8');

test('each rule is quoted by every test that the table names for it', () => {
  expect(faultsIn(PAGE, (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null))).toEqual([]);
});

test('no rule is left out', () => {
  const known = new Set(tableOf(PAGE).map(({ rule }) => rule));
  const all = { S: 8, W: 12, A: 10, T: 8, C: 11, M: 8, N: 15, X: 7, F: 10, H: 7 };
  const numbered = { Security: 14, Privacy: 10 };
  expect(
    [
      ...Object.entries(all).flatMap(([letter, last]) => range(letter, '1', String(last))),
      ...Object.entries(numbered).flatMap(([list, last]) => range(`${list} `, '1', String(last))),
    ].filter((rule) => !known.has(rule)),
  ).toEqual([]);
});

test('a table that says too much is found out', () => {
  const page = [
    '## Security',
    '| rule | what must hold | proved in |',
    '| S1–S3 | Seats | `src/a.test.ts` (at random), `b.test.ts` |',
    '| 7 | Nothing | looked at |',
    '| 8 | Nothing either | not held yet: nobody wrote it |',
  ].join('\n');
  const files: Record<string, string> = { 'src/a.test.ts': "it('holds (S1–S2)')" };
  expect(faultsIn(page, (file) => files[file] ?? null)).toEqual([
    'src/b.test.ts, named for S1, is not there',
    'src/b.test.ts, named for S2, is not there',
    'src/a.test.ts does not quote S3',
    'src/b.test.ts, named for S3, is not there',
    'Security 7 names no test',
  ]);
});
