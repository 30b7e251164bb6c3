import { continues, type Gathering, gather, gatherMore } from './continuation.ts';
import { isBlank, lineOf, partsOf, withoutListMark } from './line.ts';
import {
  type SkippedLine,
  type SkipReason,
  type SplitStories,
  STORY_TEXT_LIMIT,
  type StoryText,
} from './listed.ts';
import { parseStory } from './parse.ts';
import { isRule } from './rule.ts';
import { cellsOf } from './table.ts';
import { storiesOfTable } from './table-list.ts';

/** A longer line over a list is prose; and what is told again with each story must stay short. */
const LEAD_LIMIT = 200;

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** A pasted or dropped list: a story a line, its further lines joined; what is no story is left out with a reason. */
export const splitStories = (text: string): SplitStories => {
  const lines = text.split(LINE_END);
  if (lines.at(-1) === '') lines.pop();
  const stories: StoryText[] = [];
  const skipped: SkippedLine[] = [];
  let story: Gathering | null = null;
  let gap = false;
  let heading = '';

  const skip = (line: number, reason: SkipReason) => void skipped.push({ line, reason });
  const close = () => {
    if (story) stories.push({ line: story.first.number, text: withoutListMark(story.text).trim() });
    story = null;
  };
  /** The role that « je veux … » belongs to, when it is told above for a list of them. */
  const leadOf = (raw: string, shared: string | null): string =>
    [shared ?? '', heading].find(
      (lead) => lead !== '' && lead.length <= LEAD_LIMIT && parseStory(`${lead}\n${raw}`).role !== null,
    ) ?? '';

  for (let at = 0; at < lines.length; at++) {
    const raw = lines[at]!;
    const number = at + 1;
    if (raw.length > STORY_TEXT_LIMIT || isRule(raw) || cellsOf(raw)) {
      const open: Gathering | null = story;
      const titled = /^\s*=+\s*$/.test(raw) && open !== null && isTitle(open, number);
      if (titled) {
        story = null;
        skip(number - 1, 'heading');
      } else close();
      if (raw.length > STORY_TEXT_LIMIT) skip(number, 'too-long');
      else if (isRule(raw)) skip(number, 'separator');
      else {
        const table = storiesOfTable(lines, at);
        // One by one: a function takes fewer arguments than a table may have rows.
        for (const told of table.stories) stories.push(told);
        for (const row of table.skipped) skipped.push(row);
        at = table.end - 1;
      }
      continue;
    }
    if (isBlank(raw)) {
      gap = true;
      skip(number, 'empty');
      continue;
    }
    const line = lineOf(raw, number);
    const before: Gathering | null = story;
    const fits = before !== null && before.text.length + raw.length < STORY_TEXT_LIMIT;
    if (before !== null && fits && continues(before, line, gap)) story = gatherMore(before, line, gap);
    else {
      close();
      if (line.isHeading && !partsOf(raw).want) {
        heading = raw.trim();
        skip(number, 'heading');
      } else {
        const shared = line.isBullet && !gap ? (before?.shared ?? null) : null;
        const lead = line.opens === 'want' ? leadOf(raw, shared) : '';
        story = gather(line, lead === '' ? raw.trimEnd() : `${lead}\n${raw.trim()}`);
        // Somebody else speaks: what follows is no longer said under the heading.
        if (lead === '' && story.told.role) heading = '';
      }
    }
    gap = false;
  }
  close();
  return { stories, skipped: skipped.sort((one, other) => one.line - other.line) };
};

const isTitle = ({ first, last, told }: Gathering, number: number): boolean =>
  first === last && first.number === number - 1 && !told.role && !told.want;
