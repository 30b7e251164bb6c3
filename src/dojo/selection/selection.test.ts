import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { no, yes } from '#core/verdict.ts';
import { STATES } from '../enrolment/enrolment.ts';
import { balanceOf } from './balance.ts';
import {
  DecisionWish,
  isHidden,
  keptSince,
  keptUntil,
  mayJudge,
  mayRelease,
  SettingsWish,
} from './selection.ts';
import { byTally, isContested, overallOf, summaryOf, tallyOf } from './tally.ts';
import { mailboxOf, twinsOf } from './twins.ts';

const CRITERIA = [
  { id: 'c1', label: 'Envie', weight: 3 },
  { id: 'c2', label: 'Terrain', weight: 1 },
];
const scores = fc.dictionary(fc.constantFrom('c1', 'c2'), fc.integer({ min: 1, max: 5 }));

describe('[A7] what several reviewers think', () => {
  it('is how many, the middle and how far apart; what is missing is no zero', () => {
    expect(summaryOf([])).toEqual({ n: 0, median: null, spread: null });
    expect(summaryOf([5])).toEqual({ n: 1, median: 5, spread: 0 });
    expect(summaryOf([5, 1, 2])).toEqual({ n: 3, median: 2, spread: 4 });
    expect(summaryOf([5, 2, 1, 3])).toEqual({ n: 4, median: 2.5, spread: 4 });
    expect(overallOf({}, CRITERIA)).toBe(null);
    expect(overallOf({ c2: 4 }, CRITERIA)).toBe(4);
    expect(overallOf({ c1: 5, c2: 1 }, CRITERIA)).toBe(4);
    expect(tallyOf([{ c1: 5 }, {}, { c1: 1, c2: 1 }], CRITERIA)).toEqual({
      ...{ n: 2, median: 3, spread: 4, mean: 3 },
      criteria: { c1: { n: 2, median: 3, spread: 4 }, c2: { n: 1, median: 1, spread: 0 } },
    });
    expect([
      isContested(summaryOf([1, 3])),
      isContested(summaryOf([5])),
      isContested(summaryOf([3, 4])),
    ]).toEqual([true, false, false]);
  });

  it('is the same whoever spoke first, and lies within what was said', () => {
    fc.assert(
      fc.property(fc.array(scores, { maxLength: 8 }), fc.integer(), (all, seed) => {
        const shuffled = all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? seed : -seed));
        const tally = tallyOf(all, CRITERIA);
        expect(tallyOf(shuffled, CRITERIA)).toEqual(tally);
        const said = all.map((one) => overallOf(one, CRITERIA)).filter((one) => one !== null);
        expect(tally.n).toBe(said.length);
        if (said.length === 0) return;
        for (const middle of [tally.median!, tally.mean!]) {
          expect(middle).toBeGreaterThanOrEqual(Math.min(...said) - 1e-9);
          expect(middle).toBeLessThanOrEqual(Math.max(...said) + 1e-9);
        }
      }),
    );
  });

  it('ranks in one order only, whatever order they come in', () => {
    const ranked = fc.uniqueArray(
      fc.record({
        number: fc.nat(50),
        tally: fc.array(scores, { maxLength: 4 }).map((all) => tallyOf(all, CRITERIA)),
      }),
      { selector: ({ number }) => number, maxLength: 12 },
    );
    fc.assert(
      fc.property(ranked, (all) => {
        const order = all.toSorted(byTally).map(({ number }) => number);
        expect(
          all
            .toReversed()
            .sort(byTally)
            .map(({ number }) => number),
        ).toEqual(order);
        const judged = all.toSorted(byTally).map(({ tally }) => tally.median !== null);
        expect(judged.lastIndexOf(true)).toBeLessThan(
          judged.includes(false) ? judged.indexOf(false) : Infinity,
        );
      }),
    );
  });
});

describe('[A6] judging', () => {
  const application = { state: 'applied', personId: 'awa', conflict: false } as const;
  it('is refused for oneself and for whom one knows too well, and once the answer was given', () => {
    expect(mayJudge('selection', application, 'host')).toEqual(yes(null));
    expect(mayJudge('selection', application, 'awa')).toEqual(no('own'));
    expect(mayJudge('selection', { ...application, conflict: true }, 'host')).toEqual(no('conflict'));
    expect(mayJudge('first-come', application, 'host')).toEqual(no('not-selection'));
    for (const state of STATES.filter((one) => one !== 'applied' && one !== 'shortlisted'))
      expect(mayJudge('selection', { ...application, state }, 'host')).toEqual(no('answered'));
  });
});

it('[A5] who it is is hidden until the answer, and only when one reads blindly', () => {
  expect(STATES.filter((state) => isHidden(true, state))).toEqual(['applied', 'shortlisted']);
  expect(STATES.filter((state) => isHidden(false, state))).toEqual([]);
});

it('[A2] [S1] a release says something to everybody, and promises no seat that is not there', () => {
  const counts = (invited: number, reserved: number, declined: number) => ({ invited, reserved, declined });
  expect(mayRelease(counts(0, 0, 0), 0, 3)).toEqual(no('nothing-decided'));
  expect(mayRelease(counts(1, 0, 0), 1, 3)).toEqual(no('undecided'));
  expect(mayRelease(counts(4, 9, 9), 0, 3)).toEqual(no('too-many'));
  expect(mayRelease(counts(3, 9, 9), 0, 3)).toEqual(yes(null));
  expect(mayRelease(counts(0, 1, 0), 0, 0)).toEqual(yes(null));
});

describe('[A9] the same person twice', () => {
  it.each([
    ['awa@example.org', 'AWA@example.org'],
    ['awa@example.org', 'awa+dojo@example.org'],
    ['a.wa@example.org', 'awa@example.org'],
    ['a.w.a+x+y@GoogleMail.com', 'awa@gmail.com'],
  ])('%s and %s lead to one box', (one, other) => {
    expect(mailboxOf(one)).toBe(mailboxOf(other));
  });

  it('is told of each, by number, and of nobody else', () => {
    const all = ['awa@a.org', 'ben@a.org', 'a.wa@a.org', 'awa@b.org', 'awa+2@a.org'];
    expect([...twinsOf(all.map((email, n) => ({ number: n + 1, email })))]).toEqual([
      [1, [3, 5]],
      [3, [1, 5]],
      [5, [1, 3]],
    ]);
  });
});

it('[A10] declining takes a reason; it is kept for eighteen months', () => {
  expect(DecisionWish.safeParse({ decision: 'decline' }).success).toBe(false);
  expect(DecisionWish.parse({ decision: 'decline', reason: 'no-room', why: ' Merci \0 ! ' })).toEqual({
    ...{ decision: 'decline', reason: 'no-room', why: 'Merci   !' },
  });
  // What is not declined has no reason, whatever the form says.
  expect(DecisionWish.parse({ decision: 'invite', reason: 'conduct' })).toMatchObject({ reason: null });
  const at = new Date('2026-09-01T08:00:00Z');
  expect(keptUntil(at).toISOString()).toBe('2028-03-01T08:00:00.000Z');
  expect(keptSince(keptUntil(at))).toEqual(at);
});

it('criteria are bounded, and those without a name are left out', () => {
  const read = (criteria: unknown) => SettingsWish.safeParse({ blind: true, criteria });
  expect(
    read([
      { label: ' Envie  d’apprendre ', weight: 2 },
      { label: ' ', weight: 1 },
    ]).data?.criteria,
  ).toEqual([{ id: 'c1', label: 'Envie d’apprendre', weight: 2 }]);
  for (const wrong of [
    [{ label: 'a', weight: 0 }],
    [{ label: 'a', weight: 6 }],
    [{ label: 'a', weight: 1.5 }],
    Array(9).fill({ label: 'a', weight: 1 }),
    [{ label: 'x'.repeat(301), weight: 1 }],
  ])
    expect(read(wrong).success).toBe(false);
});

it('the balance of a group counts everybody once, also who did not say', () => {
  const one = (doing: 'curious' | null, shortlisted: boolean, decision: 'invite' | 'decline' | null) => ({
    ...{ doing, shortlisted },
    decision: decision && { decision },
  });
  expect(
    balanceOf(
      [one('curious', true, 'invite'), one('curious', false, 'decline'), one(null, false, null)],
      ['in-post'],
    ),
  ).toEqual([
    { doing: 'in-post', applied: 0, shortlisted: 0, invited: 0, seated: 1 },
    { doing: 'about-to-be', applied: 0, shortlisted: 0, invited: 0, seated: 0 },
    { doing: 'changing-career', applied: 0, shortlisted: 0, invited: 0, seated: 0 },
    { doing: 'curious', applied: 2, shortlisted: 1, invited: 1, seated: 0 },
    { doing: null, applied: 1, shortlisted: 0, invited: 0, seated: 0 },
  ]);
});
