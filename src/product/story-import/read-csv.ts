import { type CsvRecord, readCells, SEPARATORS, type Separator } from '../exports/cells.ts';
import { columnNamed, STORY_COLUMNS, type StoryColumn } from '../exports/columns.ts';
import { readCriteria } from '../exports/criteria.ts';
import { readLabels } from '../exports/labels.ts';
import { readStatus } from '../exports/statuses.ts';
import { parseStory } from '../story-text/parse.ts';
import { type ReadItem, readItem, type StoryItem } from './item.ts';

/** A column of a table: what stands above it, and what we take it for; null: it is left out. */
export interface TakenColumn {
  readonly name: string;
  readonly is: StoryColumn | null;
}

export type ReadTable =
  | {
      readonly ok: true;
      readonly separator: Separator;
      readonly columns: readonly TakenColumn[];
      readonly items: readonly ReadItem[];
    }
  | { readonly ok: false; readonly reason: 'not-csv'; readonly line: number }
  | { readonly ok: false; readonly reason: 'unknown-columns'; readonly columns: readonly TakenColumn[] };

/** Reads « role,want,-,benefit »: what each column holds, a dash for one to leave out; null when it says nothing known. */
export const readMapping = (said: string): (StoryColumn | null)[] | null => {
  const columns: (StoryColumn | null)[] = [];
  for (const name of said.split(',').map((one) => one.trim())) {
    const column = STORY_COLUMNS.find((one) => one === name) ?? null;
    if (column === null && name !== '-' && name !== '') return null;
    columns.push(column);
  }
  return columns;
};

const sizeOf = (cell: string): number | null => {
  const size = Number(cell.trim().replace(',', '.'));
  return cell.trim() !== '' && size >= 0 && size <= 1000 ? size : null;
};

const itemOf = ({ line, cells }: CsvRecord, columns: readonly TakenColumn[]): ReadItem => {
  const cell = (wanted: StoryColumn) =>
    columns
      .flatMap(({ is }, at) => (is === wanted ? [(cells[at] ?? '').trim()] : []))
      .filter((said) => said !== '')
      .join(wanted === 'labels' ? ', ' : '\n');
  const parts: Partial<StoryItem> = {
    title: cell('title'),
    role: cell('role'),
    want: cell('want'),
    benefit: cell('benefit'),
    description: cell('description'),
    activity: cell('activity'),
    step: cell('step'),
    release: cell('release'),
  };
  const said = Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
  const labels = readLabels(cell('labels'));
  return readItem(
    line,
    {
      ...said,
      criteria: readCriteria(cell('criteria')),
      size: sizeOf(cell('size')),
      status: readStatus(cell('status')),
      ...(labels.length > 0 ? { labels } : {}),
    },
    cell('text'),
  );
};

/** Rows that are sentences with commas in them, as a plain list sent as a table; null when few of them are stories. */
const sentences = (records: readonly CsvRecord[], sign: string): ReadItem[] | null => {
  const rows = records.map(({ line, cells }) => ({ line, text: cells.join(sign) }));
  const stories = rows.filter(({ text }) => text.length < 10_000 && parseStory(text).form === 'as-a');
  return stories.length * 2 > rows.length ? rows.map(({ line, text }) => readItem(line, {}, text)) : null;
};

/**
 * Stories of a table. Its first row names the columns when we know one of the names; else `mapping` says what they
 * hold. A table of one column without a known name, or of sentences, holds a story a row.
 */
export const readCsvStories = (text: string, mapping?: readonly (StoryColumn | null)[]): ReadTable => {
  const read = readCells(text);
  if (!read.ok) return { ok: false, reason: 'not-csv', line: read.line };
  const { separator, records } = read;
  const head = records[0]?.cells ?? [];
  const named = head.map((name) => ({ name: name.trim(), is: columnNamed(name) }));
  const hasHead = named.some(({ is }) => is !== null);
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const wide = Array.from({ length: width }, (_, at) => named[at] ?? { name: '', is: null });
  const columns = wide.map((column, at): TakenColumn => {
    const name = hasHead ? column.name : '';
    if (mapping) return { name, is: mapping[at] ?? null };
    return hasHead ? column : { name, is: width === 1 ? 'text' : null };
  });
  if (!hasHead && !mapping && width > 1) {
    const told = sentences(records, SEPARATORS[separator]);
    if (told) return { ok: true, separator, columns: [{ name: '', is: 'text' }], items: told };
  }
  if (records.length > 0 && columns.every(({ is }) => is === null))
    return { ok: false, reason: 'unknown-columns', columns: wide };
  const items = records.slice(hasHead ? 1 : 0).map((record) => itemOf(record, columns));
  return { ok: true, separator, columns, items };
};
