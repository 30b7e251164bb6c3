import { readCells, SEPARATORS, type Separator } from '#product/exports/cells.ts';
import { columnNamed, type StoryColumn } from '#product/exports/columns.ts';
import { IMPORT_MAX } from '#product/story-import/apply.ts';
import type { ReadItem, Skipped, StoryItem } from '#product/story-import/item.ts';
import { readCsvStories, type TakenColumn } from '#product/story-import/read-csv.ts';
import { readJsonStories } from '#product/story-import/read-json.ts';
import { readText } from '#product/story-import/read-text.ts';
import { itemsOfModel } from './model-items.ts';

export type SourceKind = 'text' | 'csv' | 'json';

/** What columns hold, as somebody chose; and whether the first line only names them. */
export interface Mapping {
  readonly columns: readonly (StoryColumn | null)[];
  readonly headFirst: boolean;
}

/** A table's columns with the first cells under each, to choose what they hold. */
export interface TableLook {
  readonly separator: Separator;
  readonly columns: readonly TakenColumn[];
  readonly sample: readonly (readonly string[])[];
  /** Whether the first line names the columns, as far as we can tell. */
  readonly headFirst: boolean;
}

export type SourceFault = 'not-csv' | 'not-json' | 'wrong-shape' | 'too-many';

export type ReadSource =
  | {
      readonly ok: true;
      readonly items: readonly StoryItem[];
      readonly skipped: readonly Skipped[];
      readonly table?: TableLook;
    }
  /** A table whose columns say nothing to us: somebody has to tell. */
  | { readonly ok: false; readonly reason: 'unknown-columns'; readonly table: TableLook }
  | { readonly ok: false; readonly reason: SourceFault; readonly line?: number };

/** What a text most likely is. A name such as « stories.csv » decides, else the beginning of the text. */
export const kindOfSource = (text: string, name = ''): SourceKind => {
  const ending = /\.(csv|tsv|json|txt|md)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'json') return 'json';
  if (ending === 'csv' || ending === 'tsv') return 'csv';
  // « [ ] à faire » is a box to tick, not an empty list.
  if (/^\s*(?:\[\s*(?:["{[]|\]\s*$)|\{\s*["}])/.test(text)) return 'json';
  if (ending) return 'text';
  const [first = '', second = ''] = text.split(/\r\n|[\n\r]/, 2);
  if (first.length > 2000) return 'text';
  const parts = Object.values(SEPARATORS).map((sign) => first.split(sign));
  // Cells copied from a spreadsheet are tabbed; in CSV at least two headings mean something to us.
  if (first.includes('\t') && second.split('\t').length === first.split('\t').length) return 'csv';
  const known = parts.map((cells) => cells.filter((cell) => columnNamed(cell.replace(/^"|"$/g, ''))).length);
  return Math.max(...known) >= 2 ? 'csv' : 'text';
};

const sorted = (read: readonly ReadItem[], others: readonly Skipped[] = []) => ({
  items: read.flatMap((one) => (one.ok ? [one.item] : [])),
  skipped: [...others, ...read.flatMap((one) => (one.ok ? [] : [one]))].sort((a, b) => a.line - b.line),
});

/** Cells that could be headings: short, each different, no figures. */
const looksLikeHead = (cells: readonly string[]): boolean =>
  new Set(cells.map((cell) => cell.trim())).size === cells.length &&
  cells.every((cell) => cell.trim() !== '' && cell.length <= 40 && !/^\d/.test(cell.trim()));

const readTable = (text: string, mapping?: Mapping): ReadSource => {
  const cells = readCells(text);
  if (!cells.ok) return { ok: false, reason: 'not-csv', line: cells.line };
  const { records, separator } = cells;
  const head = records[0]?.cells ?? [];
  const named = head.some((cell) => columnNamed(cell) !== null);
  const headFirst = mapping?.headFirst ?? (named || (records.length > 1 && looksLikeHead(head)));
  const read = readCsvStories(text, mapping?.columns);
  if (!read.ok && read.reason === 'not-csv') return { ok: false, reason: 'not-csv', line: read.line };
  const names = (headFirst ? head : []).map((cell) => cell.trim());
  const table: TableLook = {
    separator,
    columns: read.columns.map(({ is }, at) => ({ name: names[at] ?? '', is })),
    sample: records
      .slice(headFirst ? 1 : 0, headFirst ? 4 : 3)
      .map((record) => record.cells.map((cell) => cell.trim())),
    headFirst,
  };
  if (!read.ok) return { ok: false, reason: 'unknown-columns', table };
  // The reader drops a first line whose names it knows; whoever says otherwise is right.
  const first = records[0]?.line;
  const items = headFirst && !named ? read.items.filter((one) => lineOf(one) !== first) : read.items;
  return { ok: true, ...sorted(items), table };
};

const lineOf = (read: ReadItem): number => (read.ok ? read.item.line : read.line);

const readJson = (text: string): ReadSource => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  const inner =
    typeof value === 'object' && value !== null && 'stories' in value
      ? (value as { stories: unknown }).stories
      : value;
  const read = itemsOfModel(value) ?? readJsonStories(inner);
  return read ? { ok: true, ...sorted(read) } : { ok: false, reason: 'wrong-shape' };
};

/** Reads stories from what somebody gave; nothing is written anywhere. Linear in the text. */
export const readSource = (text: string, kind: SourceKind, mapping?: Mapping): ReadSource => {
  const read =
    kind === 'csv' ? readTable(text, mapping) : kind === 'json' ? readJson(text) : sourceOfText(text);
  return read.ok && read.items.length > IMPORT_MAX ? { ok: false, reason: 'too-many' } : read;
};

const sourceOfText = (text: string): ReadSource => {
  const { items, skipped } = readText(text);
  return { ok: true, ...sorted(items, skipped) };
};
