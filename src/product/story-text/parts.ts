import { LEANING } from './french.ts';
import { between, isBreak, keyAt, type Reading } from './tokens.ts';

const NOTHING = /^(?:[.…\s_?\-–—]*|n\/?a|tbd|todo|x{2,})$/i;
const BULLET = /^(?:[-*•+]|\d{1,2}[.)])\s/;
const PAIRED = new Map([
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
]);
const OPENING = new Map([...PAIRED].map(([open, close]) => [close, open]));

/** Bullets of a list keep their lines; any other line break is only a wrapped line. */
const foldSpaces = (text: string): string => {
  let folded = '';
  for (const raw of text.split('\n')) {
    const line = raw.replace(/[ \t]+/g, ' ').trim();
    if (line !== '') folded += `${folded === '' ? '' : BULLET.test(line) ? '\n' : ' '}${line}`;
  }
  return folded;
};

/** Without the punctuation, and the brackets and quotes that lack their pair, at its ends. */
const trimmed = (text: string): string => {
  const left = new Map<string, number>();
  for (const char of text) left.set(char, (left.get(char) ?? 0) + 1);
  const count = (mark: string) => left.get(mark) ?? 0;
  const isLone = (mark: string) => {
    if (mark === '"') return count(mark) % 2 === 1;
    const other = PAIRED.get(mark) ?? OPENING.get(mark);
    return other !== undefined && count(mark) > count(other);
  };
  let from = 0;
  let to = text.length;
  while (from < to) {
    const [first, last] = [text[from]!, text[to - 1]!];
    const dropped = /[\s.,;:!?…|–—]/.test(last) || isLone(last) ? last : first;
    if (dropped === last && (/[\s.,;:!?…|–—]/.test(last) || isLone(last))) to--;
    else if (/[\s,;:|–—…]/.test(first) || isLone(first)) from++;
    else break;
    left.set(dropped, count(dropped) - 1);
  }
  return text.slice(from, to);
};

const NOTE =
  /^(?:à (?:voir|définir|confirmer|préciser|discuter)|tb[dc]|todo|optionnel|optional|facultatif|bonus|nice to have|mvp|v\d|p\d|priorit|must|should|could|won.?t|estim|\d+ ?(?:points?|pts?|sp|jours?|days?|h)\b)/iu;

/** Without a note to the team in brackets at the end: « (à voir…) », « (3 points) », « [MVP] ». */
export const withoutNote = (text: string): string => {
  const said = text.trimEnd();
  const from = said.endsWith(')') ? said.lastIndexOf('(') : said.endsWith(']') ? said.lastIndexOf('[') : -1;
  return from > 0 && NOTE.test(said.slice(from + 1).trimStart()) ? said.slice(0, from) : text;
};

/** « "testeur" » says testeur; quotes further inside stay. */
const unwrapped = (text: string): string => {
  const closing = text[0] === '`' ? '`' : text[0] === '(' ? undefined : PAIRED.get(text[0] ?? '');
  if (closing === undefined || text.length < 2 || text.at(-1) !== closing) return text;
  const inside = text.slice(1, -1);
  return inside.includes(closing) || inside.includes(text[0]!) ? text : trimmed(inside);
};

/** A part as it is kept: on one line but for lists, no final punctuation; null when nothing is said. */
export const part = (text: string): string | null => {
  const folded = foldSpaces(text).replace(/ [-*]$/, '');
  const said = unwrapped(trimmed(folded.includes('\n') ? folded : folded.replace(BULLET, '')));
  return NOTHING.test(said) ? null : said;
};

export const partBetween = (reading: Reading, from: number, to: number): string | null =>
  part(between(reading, from, to));

/** Where a want ends before a connector: « , notamment » leans on the connector. */
export const beforeLeaning = (reading: Reading, from: number, to: number): number => {
  let end = to;
  const step = () => {
    while (end > from && (/^[,–—-]$/.test(keyAt(reading, end - 1)) || isBreak(reading, end - 1))) end--;
    // The bullet or the number of the connector's own line.
    if (/^[.)]$/.test(keyAt(reading, end - 1)) && isBreak(reading, end - 3)) end -= 3;
  };
  step();
  for (let leaning = 0; leaning < 3 && end > from && LEANING.has(keyAt(reading, end - 1)); leaning++) {
    end--;
    step();
  }
  return end;
};
