import { no, type Verdict, yes } from '#core/verdict.ts';
import { STORY_COLUMNS } from '#product/exports/columns.ts';
import { IMPORT_MAX } from '#product/story-import/apply.ts';
import type { ReadItem, Skipped } from '#product/story-import/item.ts';
import { readCsvStories, readMapping, type TakenColumn } from '#product/story-import/read-csv.ts';
import { readJsonStories } from '#product/story-import/read-json.ts';
import { readText } from '#product/story-import/read-text.ts';
import { parseJson } from '#server/http/body.server.ts';
import type { Fault } from '#server/http/problem.server.ts';

/** A list of stories as it was sent. `columns`: what the columns of a table hold, said by who sends it. */
export type SentStories =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'csv'; readonly text: string; readonly columns: string | undefined }
  | { readonly as: 'json'; readonly bytes: Uint8Array };

export interface ListedStories {
  readonly items: readonly ReadItem[];
  /** Lines that are no item at all, such as headings. */
  readonly skipped: readonly Skipped[];
  readonly columns?: readonly TakenColumn[];
}

export type ReadStories = Verdict<
  ListedStories,
  'broken-text' | 'not-json' | 'wrong-shape' | 'not-csv' | 'unknown-columns' | 'too-many-stories'
> & { readonly faults?: readonly Fault[] };

/** More lines than this, told apart or left out, are no list that somebody wrote. */
const LINES_MAX = 5 * IMPORT_MAX;

const readTable = (text: string, said: string | undefined): ReadStories => {
  const mapping = said === undefined ? undefined : readMapping(said);
  if (mapping === null)
    return {
      ...no('wrong-shape'),
      faults: [{ at: 'columns', message: `each must be one of ${STORY_COLUMNS.join(', ')}, or -` }],
    };
  const table = readCsvStories(text, mapping);
  if (table.ok) return yes({ items: table.items, skipped: [], columns: table.columns });
  if (table.reason === 'not-csv')
    return {
      ...no('not-csv'),
      faults: [{ at: `line ${table.line}`, message: 'this quote is never closed' }],
    };
  const faults = table.columns
    .slice(0, 20)
    .map(({ name }, at) => ({ at: `column ${at + 1}`, message: name.slice(0, 100) }));
  return { ...no('unknown-columns'), faults };
};

const readList = (sent: SentStories): ReadStories => {
  if (sent.as === 'text') return yes(readText(sent.text));
  if (sent.as === 'csv') return readTable(sent.text, sent.columns);
  const json = parseJson(sent.bytes);
  if (!json.ok) return json;
  const items = readJsonStories(json.value);
  return items
    ? yes({ items, skipped: [] })
    : { ...no('wrong-shape'), faults: [{ at: '', message: 'expected a list of stories' }] };
};

/** Reads a list of stories as it was sent. A large one takes seconds in which nothing else is done: see Aside. */
export const readSentStories = (sent: SentStories): ReadStories => {
  const read = readList(sent);
  if (!read.ok) return read;
  const { items, skipped } = read.value;
  const stories = items.reduce((count, { ok }) => count + Number(ok), 0);
  return stories > IMPORT_MAX || items.length + skipped.length > LINES_MAX ? no('too-many-stories') : read;
};
