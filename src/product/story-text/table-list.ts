import { isBlank } from './line.ts';
import { type SkippedLine, STORY_TEXT_LIMIT, type StoryText } from './listed.ts';
import { isRule } from './rule.ts';
import { cardOf, cellsOf, columnsOf, isHeader } from './table.ts';

/** The header is told again with each row, so it must stay short. */
const HEADER_LIMIT = 500;

/** The rows from this line on: a story each, under the header that names their columns; and the line after them. */
export const storiesOfTable = (
  lines: readonly string[],
  from: number,
): { stories: StoryText[]; skipped: SkippedLine[]; end: number } => {
  let end = from;
  while (end < lines.length && lines[end]!.length <= STORY_TEXT_LIMIT && cellsOf(lines[end]!) !== null) end++;
  const stories: StoryText[] = [];
  const skipped: SkippedLine[] = [];
  const rows = lines.slice(from, end);
  const block = rows.join('\n');
  if (block.length <= STORY_TEXT_LIMIT && cardOf(rows.map((row) => cellsOf(row) ?? [])))
    return { stories: [{ line: from + 1, text: block }], skipped, end };
  let header = '';
  rows.forEach((row, at) => {
    const cells = cellsOf(row) ?? [];
    const line = from + at + 1;
    const next = rows[at + 1];
    if (isRule(row)) skipped.push({ line, reason: 'separator' });
    else if (isBlank(row)) skipped.push({ line, reason: 'empty' });
    else if (isHeader(cells) || (next !== undefined && at === 0 && isRule(next))) {
      const columns = columnsOf(cells);
      header =
        columns.has('role') && columns.has('want') && row.length <= HEADER_LIMIT ? `${row.trim()}\n` : '';
      skipped.push({ line, reason: 'table-header' });
    } else stories.push({ line, text: header === '' ? row.trim() : `${header}${row.trim()}` });
  });
  return { stories, skipped, end };
};
