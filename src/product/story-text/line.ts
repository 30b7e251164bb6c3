import { afterBullet, isAfterStory, isBullet, lineOpens, stretchFrom } from './bounds.ts';
import { parseStory } from './parse.ts';
import { words } from './phrases.ts';
import { isRule } from './rule.ts';
import { surface } from './surface.ts';
import { isWord, keyAt, type Reading, read } from './tokens.ts';

const HANGING = words(`
  de du des d' la le les l' un une et ou que qu' a au aux en par pour sur dans avec sans ce cette mon ma mes son sa ses
  leur leurs afin je nous chaque the an and or of to in on with by for my our their his her this that as
`);
const HEADING = /^\s{0,3}#{1,6}\s/;
const BOLD = /^(?:\*\*[^*]+\*\*|__[^_]+__)$/;
const LIST_MARK = /^\s*(?:[-*•+◦▪]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX]?\]\s+|[☐☑✓]\s*)?/u;

/** One line of a pasted list, and what it could be. */
export interface Line {
  readonly number: number;
  readonly raw: string;
  readonly indent: number;
  readonly isBullet: boolean;
  /** The part of a story that the line opens, if any. */
  readonly opens: 'role' | 'want' | 'benefit' | null;
  readonly isHeading: boolean;
  /** Criteria, notes, scenarios: what comes after a story. */
  readonly isAfter: boolean;
  /** A connector somewhere in the line opens a benefit. */
  readonly tellsBenefit: boolean;
  readonly startsSmall: boolean;
  readonly startsWithPour: boolean;
  /** The sentence goes on: no stop at the end, or a word that cannot be the last. */
  readonly end: 'stop' | 'colon' | 'hanging' | 'open';
}

const endOf = (reading: Reading): Line['end'] => {
  const { tokens } = reading;
  let last = tokens.length - 1;
  while (last > 0 && /^["»”)\]]$/.test(keyAt(reading, last))) last--;
  const key = keyAt(reading, last);
  if (key === ':') return 'colon';
  if (/^[.!?…;]$/.test(key)) return 'stop';
  return key === ',' || HANGING.has(key) ? 'hanging' : 'open';
};

export const lineOf = (raw: string, number: number): Line => {
  const reading = read(surface(raw));
  let first = afterBullet(reading, 0);
  while (first < 8 && first < reading.tokens.length && !isWord(reading, first)) first++;
  const { tokens, text } = reading;
  const head = tokens[first];
  const end = endOf(reading);
  const opens = lineOpens(reading, 0);
  const few = tokens.filter(({ kind }) => kind === 'word').length <= 8;
  return {
    number,
    raw,
    indent: raw.length - raw.trimStart().length,
    isBullet: isBullet(reading, 0),
    opens,
    isHeading:
      HEADING.test(raw) ||
      (opens === null && few && (BOLD.test(raw.trim()) || (end === 'colon' && !isBullet(reading, 0)))),
    isAfter: isAfterStory(reading, first),
    tellsBenefit: stretchFrom(reading, 0, false).benefits.length > 0,
    startsSmall: head !== undefined && /^\p{Ll}/u.test(text.slice(head.from, head.to)),
    startsWithPour: head?.key === 'pour',
    end,
  };
};

export const isBlank = (raw: string): boolean => !/[\p{L}\p{N}]/u.test(withoutListMark(raw)) && !isRule(raw);

/** A line without the bullet, number or tick box of its list. */
export const withoutListMark = (raw: string): string => raw.replace(LIST_MARK, '');

/** Which parts of a story have been told. */
export interface PartsTold {
  readonly role: boolean;
  readonly want: boolean;
  readonly benefit: boolean;
}

export const partsOf = (text: string): PartsTold => {
  const { role, want, benefit } = parseStory(text);
  return { role: role !== null, want: want !== null, benefit: benefit !== null };
};
