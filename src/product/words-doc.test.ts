import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindWords } from '#ui/words.ts';
import { KIND_NAMES } from './kinds/index.ts';

const page = readFileSync(new URL('../../docs/words.md', import.meta.url), 'utf8');

test.each(KIND_NAMES)('docs/words.md calls a %s what the screen calls it, in both languages', (kind) => {
  expect(page).toContain(`\n| ${kindWords.en[kind]} | *${kindWords.fr[kind]}* | `);
});

test('no word is explained twice', () => {
  const rows = [...page.matchAll(/^\| ([^|]+) \| \*/gm)].map(([, word]) => word);
  expect(rows.length).toBeGreaterThan(50);
  expect(new Set(rows).size).toBe(rows.length);
});
