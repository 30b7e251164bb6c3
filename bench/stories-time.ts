import { parseStory } from '../src/product/story-text/parse.ts';
import { splitStories } from '../src/product/story-text/split.ts';

/** Texts made to be hard to read: what is repeated is what an opening, a bracket or a space could go wrong on. */
const HARD = [
  'a',
  ' ',
  '\t',
  '\n',
  '*',
  '_',
  '[',
  '](',
  '(',
  '"',
  '« ',
  '<b ',
  '| ',
  '> ',
  '- ',
  '. A',
  '...',
  "qu'",
  'e\u0301',
  'En tant que ',
  'je veux ',
  'afin de ',
  'pour le ',
  'as a ',
  'so that ',
  'comme ',
  'Rôle : ',
  'Rôle :\n',
  'But :\n',
  'Je veux :\n',
  'En tant que :\n',
  'afin de :\n',
  ':',
  '- je veux a\n',
  'En tant que b\n',
  '| a | b |\n',
  'US-1 ',
  '[x](',
];
const LENGTH = 100_000;

const milliseconds = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

const timesOf = (unit: string): [half: number, whole: number] => {
  const text = `En tant que client, je veux ${unit.repeat(Math.ceil(LENGTH / unit.length))}`.slice(0, LENGTH);
  const listed = (said: string) => said.replace(/[^\n]{9000}/g, '$&\n');
  const both = (said: string) => () => void [parseStory(said), splitStories(listed(said))];
  const best = (said: string) => Math.min(...[1, 2, 3].map(() => milliseconds(both(said))));
  return [best(text.slice(0, LENGTH / 2)), best(text)];
};

/** Reads and splits them all, and says how long the worst took. */
export const timeOnHardTexts = (): string => {
  timesOf('je veux a, ');
  const hard = HARD.map((unit) => ({ unit, times: timesOf(unit) })).sort((a, b) => b.times[1] - a.times[1]);
  const worst = hard[0]!;
  return (
    `${HARD.length} hard texts of ${LENGTH.toLocaleString('en')} characters, read as one story and split as a list: at worst ` +
    `${worst.times[1].toFixed(0)} ms (${JSON.stringify(worst.unit)} over and over), ${worst.times[0].toFixed(0)} ms for ` +
    'half of it. Looks ahead are bounded, so time grows with the length only.'
  );
};
