import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { no, yes } from '#core/verdict.ts';
import { wallClockAt } from '#core/zone.ts';
import { CUT_OFF_HOURS, type Ground, MOVES, mayApply, offersDue, offersFlow, whereTo } from './enrolment.ts';
import { NIGHT, offerEndsAt } from './offer.ts';

const noon = new Date('2026-09-01T10:00:00Z');
const ground = (given: Partial<Ground> = {}): Ground => ({
  mode: 'first-come',
  status: 'published',
  zone: 'Europe/Paris',
  opensAt: null,
  closesAt: null,
  beginsAt: new Date('2026-10-13T16:30:00Z'),
  paused: false,
  offerHours: 48,
  capacity: 10,
  taken: 8,
  waiting: 0,
  undisclosed: 0,
  ...given,
});

it('the table that people read is the one that the machine follows (A1)', () => {
  const list = (all: readonly (string | null)[]) => all.map((one) => one ?? '–').join(', ');
  const rows = Object.entries(MOVES).map(
    ([name, { by, from, to }]) => `| ${name} | ${list(by)} | ${list(from)} | ${list(to)} |`,
  );
  const page = readFileSync('src/dojo/enrolment/rules.md', 'utf8').split('\n');
  const start = page.indexOf('| --- | --- | --- | --- |') + 1;
  expect(page.slice(start, start + rows.length + 1)).toEqual([...rows, '']);
});

describe('applying', () => {
  it('leads to a free seat only when nobody waits (W2), and with selection to the hosts (W11)', () => {
    expect(whereTo(ground())).toBe('seated');
    expect(whereTo(ground({ waiting: 1 }))).toBe('waitlisted');
    expect(whereTo(ground({ taken: 10 }))).toBe('waitlisted');
    expect(whereTo(ground({ paused: true }))).toBe('waitlisted');
    expect(whereTo(ground({ mode: 'selection' }))).toBe('applied');
  });

  it('is possible to the last second of the last day and ten minutes more (A4)', () => {
    // The 15th of September counts whole: midnight in Paris is 22:00 of UTC.
    const closesAt = new Date('2026-09-15T22:00:00Z');
    const at = (time: string) => mayApply(ground({ closesAt }), new Date(time));
    expect(at('2026-09-15T21:59:59Z')).toEqual(yes(null));
    expect(at('2026-09-15T22:09:59Z')).toEqual(yes(null));
    expect(at('2026-09-15T22:10:00Z')).toEqual(no('closed'));
    expect(mayApply(ground({ opensAt: new Date(noon.getTime() + 1) }), noon)).toEqual(no('not-open-yet'));
    expect(mayApply(ground({ status: 'draft' }), noon)).toEqual(no('not-published'));
    expect(mayApply(ground({ status: 'finished' }), noon)).toEqual(no('over'));
  });
});

describe('offers', () => {
  it('flow to as many as seats are free (W4)', () => {
    expect(offersDue(ground({ waiting: 5 }), noon)).toBe(2);
    expect(offersDue(ground({ waiting: 1 }), noon)).toBe(1);
    expect(offersDue(ground({ taken: 12, waiting: 5 }), noon)).toBe(0);
  });

  it('stay while paused, undecided, not public, or too late (W8, W11)', () => {
    const late = ground().beginsAt!.getTime() - CUT_OFF_HOURS * 3600_000;
    expect(offersFlow(ground(), new Date(late - 1))).toBe(true);
    expect(offersFlow(ground(), new Date(late))).toBe(false);
    for (const given of [
      { paused: true },
      { undisclosed: 1 },
      { status: 'draft' },
      { status: 'finished' },
      { mode: 'selection' },
    ] as const)
      expect(offersFlow(ground(given), noon)).toBe(false);
  });

  it('never end at night, nor sooner than said, but for the first session (W9)', () => {
    const zone = fc.constantFrom(
      'Europe/Paris',
      'America/Los_Angeles',
      'Pacific/Kiritimati',
      'Asia/Kathmandu',
    );
    const now = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(now, fc.integer({ min: 1, max: 120 }), zone, (at, hours, where) => {
        const ends = offerEndsAt(at, hours, where, null);
        const { time } = wallClockAt(ends, where);
        expect(time < NIGHT.from && time >= NIGHT.until).toBe(true);
        const held = (ends.getTime() - at.getTime()) / 3600_000;
        expect(held).toBeGreaterThanOrEqual(hours);
        expect(held).toBeLessThan(hours + 1 + 14);
      }),
    );
    // Made on a Sunday evening for a session on Tuesday: it ends on Monday at 21:00.
    const begins = new Date('2026-10-13T16:30:00Z');
    expect(offerEndsAt(new Date('2026-10-11T18:00:00Z'), 48, 'Europe/Paris', begins)).toEqual(
      new Date('2026-10-12T19:00:00Z'),
    );
  });

  it('end at the hour that people read, through a change of the clocks (W3, T3)', () => {
    // Friday 23:30 in Paris, 24 hours: the night to Sunday, when the clocks go back, so Sunday at 10:00 of winter.
    expect(offerEndsAt(new Date('2026-10-23T21:30:00Z'), 24, 'Europe/Paris', null)).toEqual(
      new Date('2026-10-25T09:00:00Z'),
    );
  });
});
