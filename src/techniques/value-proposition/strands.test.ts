import { expect, test } from 'vitest';
import { slackOf, strandPath } from './strands.ts';

test('a thread leaves by the right edge and arrives at the left one, halfway up each', () => {
  const [from, to] = [
    { left: 0, right: 100, top: 0, bottom: 40 },
    { left: 200, right: 300, top: 100, bottom: 160 },
  ];
  expect(strandPath(from, to, 0)).toBe('M100 20C150 20 150 130 200 130');
  expect(strandPath(from, to, 8)).toBe('M100 20C150 28 150 138 200 130');
});

test('the more of what matters has an answer, the tauter', () => {
  expect([slackOf(0, 0), slackOf(0, 4), slackOf(2, 4), slackOf(4, 4)]).toEqual([44, 34, 17, 0]);
});
