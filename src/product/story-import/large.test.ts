import { expect, test } from 'vitest';
import { readCsvStories } from './read-csv.ts';
import { readText } from './read-text.ts';

/** More rows than a function takes arguments; still within the 8 MiB that may be sent. */
const ROWS = 600_000;
/** A busy machine takes its time. */
const PATIENCE = { timeout: 60_000 };

test('a table of more rows than anybody imports is read to its end', PATIENCE, () => {
  expect(readCsvStories('a\n'.repeat(ROWS), [null])).toMatchObject({ ok: false, reason: 'unknown-columns' });
});

test('a pasted table of more rows than anybody imports is read to its end as well', PATIENCE, () => {
  expect(readText(`| a | b |\n${'|---|\n'.repeat(ROWS)}`).skipped).toHaveLength(ROWS + 1);
});
