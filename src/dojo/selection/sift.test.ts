import { expect, test } from 'vitest';
import type { ReadApplication } from './read-application.ts';
import { nextUnread } from './seen-application.ts';
import { isSifted, sift, siftingOf } from './sift.ts';

const SAID = { scores: { overall: 3 }, note: '', version: 1 };
const application = (number: number, given: Partial<ReadApplication> = {}): ReadApplication => ({
  ...{ id: `a${number}`, number, person: null, shortlisted: false, doing: 'curious', version: 1 },
  answers: [{ question: '', answer: 'Apprendre à dire non' }],
  ...{ declinedBefore: 0, earlier: [], twins: [], mine: SAID, conflict: false },
  ...{ tally: null, others: [], decision: null },
  ...given,
});
const tally = { n: 2, median: 3, mean: 3, spread: 4, criteria: {} };
/** As hosts are given them: by what was said. */
const ALL = [
  application(3, { shortlisted: true }),
  application(1, { mine: null, doing: 'in-post' }),
  application(4, { tally, decision: { decision: 'invite', reason: null, why: '', by: 'Gil' } }),
  application(2, { mine: null, conflict: true }),
];
const found = (said: string, decides = true) =>
  sift(ALL, siftingOf(new URLSearchParams(said), decides)).map(({ number }) => number);

test('a long list is made short by what one asks for, in either order', () => {
  expect(found('')).toEqual([3, 1, 4, 2]);
  expect(found('order=arrival')).toEqual([1, 2, 3, 4]);
  expect(found('show=unread')).toEqual([1]);
  expect(found('show=shortlisted')).toEqual([3]);
  // Whom one knows too well is nobody's to decide about for oneself [A6].
  expect(found('show=undecided')).toEqual([3, 1]);
  expect(found('show=contested')).toEqual([4]);
  expect(found('doing=in-post')).toEqual([1]);
  expect(found('q=DIRE+non&show=shortlisted')).toEqual([3]);
  expect(found('q=autre')).toEqual([]);
});

test('what makes no sense, and what is for hosts alone, is as if it were not asked', () => {
  for (const said of ['show=everything', 'doing=flying', 'order=random'])
    expect(found(said)).toEqual([3, 1, 4, 2]);
  for (const said of ['show=shortlisted', 'show=undecided']) expect(found(said, false)).toEqual([3, 1, 4, 2]);
  expect(isSifted(siftingOf(new URLSearchParams('q=+&order=arrival'), true))).toBe(false);
  expect(isSifted(siftingOf(new URLSearchParams('doing=curious'), true))).toBe(true);
});

test('the next to read is the next one down the list, and round', () => {
  const list = [application(1), application(2, { mine: null }), application(3)];
  expect(nextUnread(list, 'a1')).toBe('a2');
  expect(nextUnread(list, 'a3')).toBe('a2');
  expect(nextUnread(list, 'a2')).toBe(null);
  expect(nextUnread(ALL, 'a4')).toBe('a1');
});
