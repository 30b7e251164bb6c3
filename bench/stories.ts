/**
 * How well stories are read, on the real story sets: French ones gathered from public backlogs, and four English
 * sets, Dalpiaz, Requirements data sets (user stories), Mendeley Data 2018, doi 10.17632/7zbk8zsd8y.1, with the
 * personas and benefits that people marked. STORIES_DIR says where they lie (default ../shared/data/stories);
 * without them the made-up sample is read. `--list` shows what is read otherwise than marked.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type ParsedStory, parseStory } from '../src/product/story-text/parse.ts';
import { splitStories } from '../src/product/story-text/split.ts';
import { report } from './report.ts';
import { timeOnHardTexts } from './stories-time.ts';

/** A story as marked: French ones with role and want, English ones with personas. */
interface Marked {
  readonly text: string;
  readonly role?: string | null;
  readonly want?: string | null;
  readonly benefit: string | null;
  readonly personas?: readonly string[];
}

const ROOT = resolve(import.meta.dirname, '..');
const SETS = resolve(ROOT, process.env.STORIES_DIR ?? '../shared/data/stories');
const SAMPLE = join(ROOT, 'src/product/story-text/sample.json');

/** Marks that are slips: « so that I can … » marked from « that » on, where its set leaves « that » out elsewhere. */
const SLIPS: Readonly<Record<string, readonly number[]>> = { g13_planning_poker: [29, 41] };

const isSlip = (set: string, line: number): boolean => SLIPS[set]?.includes(line) === true;

/** A fair comparison: spaces, apostrophes, emphasis, a leading « pouvoir » and the final punctuation do not count. */
const fair = (said: string | null | undefined): string | null =>
  said
    ?.replace(/[*_~`]+/g, '')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^pouvoir /i, '')
    .replace(/[\s.,;:!?…]+$/, '') ?? null;

type Line = readonly [line: number, Marked];
type Part = 'role' | 'want' | 'benefit';

const matches = (marked: Marked, read: ParsedStory): ReadonlyMap<Part, boolean> => {
  const same = (said: string | null | undefined, part: Part) => fair(said) === fair(read[part]);
  const benefit = same(marked.benefit, 'benefit');
  return marked.personas
    ? new Map([
        ['role', marked.personas.some((persona) => same(persona, 'role'))],
        ['benefit', benefit],
      ])
    : new Map([
        ['role', same(marked.role, 'role')],
        ['want', same(marked.want, 'want')],
        ['benefit', benefit],
      ]);
};

interface Score {
  readonly set: string;
  readonly stories: number;
  /** Stories that mark this part, and those of them read the same. */
  readonly parts: ReadonlyMap<Part, readonly [right: number, marked: number]>;
  readonly whole: number;
  readonly slips: number;
  /** Stories that come apart again from one pasted list of them all, a blank line between. */
  readonly relisted: number;
}

const told = ({ role, want, benefit }: ParsedStory): string => JSON.stringify([role, want, benefit]);

const relistedOf = (stories: readonly Line[]): number => {
  const texts = stories.map(([, { text }]) => text);
  const left = splitStories(texts.join('\n\n')).stories.map(({ text }) => told(parseStory(text)));
  return texts.filter((text) => {
    const at = left.indexOf(told(parseStory(text)));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
};

const scoreOf = (set: string, stories: readonly Line[]): Score => {
  const parts = new Map<Part, readonly [number, number]>();
  let whole = 0;
  let slips = 0;
  for (const [line, marked] of stories) {
    const match = matches(marked, parseStory(marked.text));
    for (const [part, same] of match) {
      const [right, of] = parts.get(part) ?? [0, 0];
      parts.set(part, [right + Number(same), of + 1]);
    }
    if ([...match.values()].every(Boolean)) whole++;
    else if (isSlip(set, line)) slips++;
  }
  return { set, stories: stories.length, parts, whole, slips, relisted: relistedOf(stories) };
};

/** Shows what is read otherwise than marked. */
const list = (set: string, stories: readonly Line[]) => {
  for (const [line, marked] of stories) {
    const read = parseStory(marked.text);
    const wrong = [...matches(marked, read)].filter(([, same]) => !same);
    if (wrong.length === 0) continue;
    console.log(
      `${set} ${line}${isSlip(set, line) ? ' (a slip of the marks)' : ''}: ${JSON.stringify(marked.text)}`,
    );
    for (const [part] of wrong) {
      const said = part === 'role' ? (marked.role ?? marked.personas) : marked[part];
      console.log(`  ${part}: marked ${JSON.stringify(said)}, read ${JSON.stringify(read[part])}`);
    }
  }
};

const load = (file: string): Line[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as Marked[]).map((story, at) => [at + 1, story]);

const isReal = existsSync(SETS);
const files = isReal
  ? readdirSync(SETS)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(SETS, name))
  : [SAMPLE];

const scores = files.flatMap((file) => {
  const set = basename(file, '.json');
  const stories = load(file);
  if (process.argv.includes('--list')) list(set, stories);
  const score = scoreOf(set, stories);
  if (set !== 'fr_real') return [score];
  const half = (name: string, rest: number) =>
    scoreOf(
      `${set}, ${name} lines`,
      stories.filter(([line]) => line % 2 === rest),
    );
  return [score, half('odd', 1), half('even', 0)];
});

const share = ([right, of]: readonly [number, number] = [0, 0]): string =>
  of === 0 ? '–' : `${right} of ${of} (${((100 * right) / of).toFixed(1)} %)`;

const table = [
  '| set | role | want | benefit | all parts | slips of the marks | found again in a list |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...scores.map(({ set, stories, parts, whole, slips, relisted }) => {
    const shares = (['role', 'want', 'benefit'] as const).map((part) => share(parts.get(part)));
    return `| ${[set, ...shares, share([whole, stories]), slips, share([relisted, stories])].join(' | ')} |`;
  }),
];
console.log(table.join('\n'));

const time = timeOnHardTexts();
console.log(`\n${time}`);

const sumOf = (some: readonly Score[]) =>
  share([
    some.reduce((sum, { whole }) => sum + whole, 0),
    some.reduce((sum, { stories }) => sum + stories, 0),
  ]);

if (isReal)
  report({
    name: 'stories',
    title: 'Reading user stories',
    rows: [
      {
        what: 'French of real life: role, want and benefit all as marked',
        figure: sumOf(scores.filter(({ set }) => set === 'fr_real')),
        aim: '≥ 90 %',
      },
      {
        what: 'English sets: role and benefit both as marked',
        figure: sumOf(scores.filter(({ set }) => set.startsWith('g'))),
        aim: '≥ 98 %',
      },
    ],
    how: [
      table.join('\n'),
      `The real story sets: \`fr_real\`, French stories as people wrote them in public backlogs; \`g…\`, English ones from
Dalpiaz, *Requirements data sets (user stories)*, Mendeley Data 2018, doi 10.17632/7zbk8zsd8y.1, with personas and
benefits marked by people. A part counts as read when it is the marked one but for spaces, apostrophes, emphasis, a
leading « pouvoir » and final punctuation. English sets mark no want.`,
      `The reader was written with the odd lines of \`fr_real\` and the English sets in sight. Of the even lines only the
figures were looked at while writing it; the first look gave 113 of 121.
The last column pastes a whole set as one list and counts the stories that come apart again.
A slip of the marks is a benefit marked from the « that » of « so that » on, unlike the rest of its set.`,
      `${time} \`npm run bench -- stories --list\` shows what is read otherwise than marked.`,
    ],
  });
