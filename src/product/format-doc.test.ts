import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { formatPage, PAGE } from '../../scripts/format-doc.ts';
import { checkFile, FILE_BOUNDS, FORMAT, fillFromFile, type ModelFile, writeFile } from './file.ts';
import { modelOfFile } from './file-model.ts';
import { MAX_DEPTH } from './json.ts';
import { KIND_NAMES } from './kinds/index.ts';
import { traceOf } from './trace.ts';

const page = readFileSync(new URL(`../../${PAGE}`, import.meta.url), 'utf8');
const example = (): ModelFile => {
  const checked = checkFile(JSON.parse(/```json\n(.*?)```/s.exec(page)![1]!));
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.value;
};

test('the tables of docs/format.md are those of the kinds; if not: npm run check -- --fix', () => {
  expect(formatPage(page)).toBe(page);
  expect(page).not.toContain('undefined');
  for (const kind of KIND_NAMES) expect(page).toContain(`### ${kind}\n`);
});

test('the bounds it tells are those that are checked', () => {
  expect(page).toContain(`\`"${FORMAT}"\``);
  expect(page).toContain(`at most ${FILE_BOUNDS.entities.toLocaleString('en')}.`);
  expect(page).toContain(`at most ${FILE_BOUNDS.bytes / 1024 / 1024} MiB`);
  expect(page).toContain(`deeper than ${MAX_DEPTH} levels`);
});

test('its example is taken, comes back the same, and its acceptance test leads to the idea', () => {
  const file = example();
  const doc = new Y.Doc();
  fillFromFile(doc, file);
  const { product, entities, exportedAt } = writeFile(doc, file.product.id!, file.exportedAt!);
  expect({ format: FORMAT, exportedAt, product, entities }).toEqual(file);
  expect(traceOf(modelOfFile(file)).wayToIdea('date-visible')).toEqual([
    'date-visible',
    'voir-la-date',
    'awa',
    'agenda',
  ]);
});
